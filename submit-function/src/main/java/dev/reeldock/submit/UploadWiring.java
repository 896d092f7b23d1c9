package dev.reeldock.submit;

import dev.reeldock.lambda.Environment;
import dev.reeldock.lambda.Wiring;
import dev.reeldock.provider.Profile;
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
    return new Upload(
        wiring.tasks(),
        wiring.sources("SOURCE_BUCKET"),
        wiring.wakeUps(),
        new UploadDefaults(
            environment.text("UPLOAD_CALLER"),
            environment.textOrEmpty("UPLOAD_PROMPT"),
            environment.textOrEmpty("UPLOAD_MODEL")),
        Profile.KLING.name(),
        wiring.clock());
  }

  Ingest ingest() {
    return wiring.ingest();
  }
}
