package dev.reeldock.local.journeys;

import dev.reeldock.local.kling.Dialect;
import dev.reeldock.local.kling.FakeKlingSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;

/**
 * The stories on LocalStack, in front of the gateway that promises least: it cannot be asked, and
 * its callbacks are all that tells how a task ended.
 */
@Tag("localstack")
final class LocalStackGatewayIT extends UnaskableSuite {
  @AutoClose
  private final LocalStackReeldock reeldock =
      LocalStackReeldock.start(
          FakeKlingSettings.fast().withDialect(Dialect.YUTOAI), Path.of("target", "localstack"));

  @Override
  Stack stack() {
    return reeldock;
  }
}
