package dev.reeldock.local.journeys;

import dev.reeldock.local.kling.Dialect;
import dev.reeldock.local.kling.FakeKlingSettings;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;

/** The stories in the sandbox, in front of YutoAI. */
final class YutoAiJourneyTest extends UnaskableSuite {
  @AutoClose
  private final Reeldock reeldock =
      Reeldock.start(FakeKlingSettings.fast().withDialect(Dialect.YUTOAI));

  @BeforeAll
  void addTheOtherCaller() {
    Callers.addTheOther(reeldock);
  }

  @Override
  Stack stack() {
    return reeldock;
  }
}
