package dev.reeldock.submit;

import dev.reeldock.capability.ArtifactLinks;
import dev.reeldock.capability.Callers;
import dev.reeldock.capability.KeyRing;
import dev.reeldock.capability.Secrets;
import dev.reeldock.lambda.Environment;
import dev.reeldock.lambda.Wiring;
import java.security.SecureRandom;
import java.time.Duration;

/** What TaskFunction is made of. */
final class TaskWiring {
  private final Environment environment;
  private final Wiring wiring;
  private final Secrets secrets;
  private final ArtifactLinks links;

  TaskWiring(Environment environment) {
    this.environment = environment;
    this.wiring = new Wiring(environment);
    this.secrets = wiring.secrets();
    this.links = new ArtifactLinks(new KeyRing(secrets, environment.text("ARTIFACT_KEY_SECRET")));
  }

  Authorization authorization() {
    return new Authorization(
        new Callers(secrets, environment.text("CALLER_KEYS_SECRET")), wiring.clock());
  }

  TaskQuery query() {
    Duration linkLife = Duration.ofDays(environment.wholeNumber("ARTIFACT_LINK_DAYS"));
    return new TaskQuery(wiring.tasks(), links, linkLife, wiring.clock());
  }

  PublicUrl publicUrl() {
    return new PublicUrl(environment.urlOrNone("PUBLIC_API_URL").orElse(null));
  }

  ArtifactRedirect redirect() {
    return new ArtifactRedirect(links, wiring.results("RESULT_BUCKET"), wiring.clock());
  }

  RelayDesk relayDesk() {
    return new RelayDesk(authorization(), wiring.tasks(), wiring.wakeUps(), wiring.clock());
  }

  TicketDesk ticketDesk() {
    Tickets tickets =
        new Tickets(wiring.sources("SOURCE_BUCKET"), wiring.clock(), new SecureRandom());
    return new TicketDesk(authorization(), tickets);
  }
}
