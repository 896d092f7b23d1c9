package dev.reeldock.local.journeys;

import dev.reeldock.local.kling.FakeKlingSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;

/** The stories on LocalStack, after a real {@code sam deploy}: {@code make e2e}. */
@Tag("localstack")
final class LocalStackJourneyIT extends JourneySuite {
  @AutoClose
  private final LocalStackReeldock reeldock =
      LocalStackReeldock.start(FakeKlingSettings.fast(), Path.of("target", "localstack"));

  @Override
  Stack stack() {
    return reeldock;
  }
}
