package dev.reeldock.submit;

import dev.reeldock.capability.CallbackUrls;
import dev.reeldock.capability.Callers;
import dev.reeldock.capability.KeyRing;
import dev.reeldock.capability.Secrets;
import dev.reeldock.lambda.ConfiguredReceiverDoor;
import dev.reeldock.lambda.Environment;
import dev.reeldock.lambda.Wiring;
import dev.reeldock.media.SourceStore;
import dev.reeldock.provider.ImageTransport;
import dev.reeldock.provider.profile.Profile;
import dev.reeldock.queue.WakeUps;
import dev.reeldock.task.TaskStore;
import java.security.SecureRandom;

/** What the functions that submit are made of. */
final class SubmitWiring {
  private final Environment environment;
  private final Wiring wiring;
  private final Secrets secrets;
  private final WakeUps wakeUps;
  private final TaskStore tasks;
  private final SourceStore sources;
  private final Inputs inputs;

  SubmitWiring(Environment environment) {
    this.environment = environment;
    this.wiring = new Wiring(environment);
    this.secrets = wiring.secrets();
    this.wakeUps = wiring.wakeUps();
    this.tasks = wiring.relayingTasks(wakeUps);
    this.sources = wiring.sources("SOURCE_BUCKET");
    this.inputs = new Inputs(sources, transport());
  }

  private ImageTransport transport() {
    return environment.textOrEmpty("IMAGE_TRANSPORT").isBlank()
        ? wiring.profile().imageTransport()
        : environment.oneOf("IMAGE_TRANSPORT", ImageTransport.class);
  }

  Profile profile() {
    return wiring.profile();
  }

  Authorization authorization() {
    return new Authorization(
        new Callers(secrets, environment.text("CALLER_KEYS_SECRET")), wiring.clock());
  }

  ReceiverCheck receivers() {
    return new ReceiverCheck(ConfiguredReceiverDoor.of(environment));
  }

  SourceImages images() {
    return new SourceImages(sources);
  }

  Submit submit() {
    return new Submit(
        tasks,
        inputs,
        attempt(),
        wakeUps,
        wiring.profile().name(),
        wiring.clock(),
        new SecureRandom());
  }

  PassThrough passThrough() {
    return new PassThrough(
        authorization(),
        environment.words("PASS_THROUGH_CALLERS"),
        wiring.profile().passThrough(),
        wiring.providerCalls(secrets));
  }

  Dispatch dispatch() {
    return new Dispatch(
        wiring.profile().name(), new Turns(tasks, wiring.clock()), attempt(), wakeUps);
  }

  private Attempt attempt() {
    KeyRing callbackKeys = new KeyRing(secrets, environment.text("CALLBACK_KEY_SECRET"));
    CallbackUrls callbackUrls =
        new CallbackUrls(
            CallbackUrls.tokens(callbackKeys),
            environment.url("CALLBACK_BASE_URL"),
            wiring.profile().outcomes().reportableFor());
    return new Attempt(tasks, wiring.kling(secrets), inputs, callbackUrls, wiring.clock());
  }
}
