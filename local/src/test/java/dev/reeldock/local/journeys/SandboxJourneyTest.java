package dev.reeldock.local.journeys;

import dev.reeldock.local.kling.FakeKlingSettings;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;

/** The stories in the sandbox. */
final class SandboxJourneyTest extends KlingSuite {
  @AutoClose private final Reeldock reeldock = Reeldock.start(FakeKlingSettings.fast());

  @BeforeAll
  void addTheOtherCaller() {
    Callers.addTheOther(reeldock);
  }

  @Override
  Stack stack() {
    return reeldock;
  }
}
