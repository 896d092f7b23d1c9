package dev.reeldock.local.journeys;

import dev.reeldock.local.kling.Dialect;
import dev.reeldock.local.kling.FakeKlingSettings;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;

/** The stories in the sandbox, in front of CometAPI. */
final class CometApiJourneyTest extends AskingSuite {
  @AutoClose
  private final Reeldock reeldock =
      Reeldock.start(FakeKlingSettings.fast().withDialect(Dialect.COMETAPI));

  @BeforeAll
  void addTheOtherCaller() {
    Callers.addTheOther(reeldock);
  }

  @Override
  Stack stack() {
    return reeldock;
  }
}
