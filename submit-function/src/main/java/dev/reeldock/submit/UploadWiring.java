package dev.reeldock.submit;

import dev.reeldock.lambda.ConfiguredReceiverDoor;
import dev.reeldock.lambda.Environment;
import dev.reeldock.lambda.Wiring;
import dev.reeldock.media.SourceStore;
import dev.reeldock.queue.Ingest;

/** What UploadFunction is made of. */
final class UploadWiring {
  private final Environment environment;
  private final Wiring wiring;

  UploadWiring(Environment environment) {
    this.environment = environment;
    this.wiring = new Wiring(environment);
  }

  Upload upload() {
    SourceStore sources = wiring.sources("SOURCE_BUCKET");
    UploadedTasks recorded =
        new UploadedTasks(
            wiring.tasks(),
            sources,
            wiring.wakeUps(),
            environment.text("UPLOAD_CALLER"),
            wiring.profile().name(),
            wiring.clock());
    UploadDefaults defaults =
        new UploadDefaults(
            environment.textOrEmpty("UPLOAD_PROMPT"), environment.textOrEmpty("UPLOAD_MODEL"));
    ReceiverCheck receivers = new ReceiverCheck(ConfiguredReceiverDoor.of(environment));
    return new Upload(wiring.profile(), recorded, sources, receivers, defaults, wiring.clock());
  }

  Ingest ingest() {
    return wiring.ingest();
  }
}
