package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.openapi.ApiDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;

/** The stories in the sandbox. */
final class SandboxJourneyTest extends KlingSuite {
  @AutoClose private final CallersReceiver receiver = new CallersReceiver();

  @AutoClose
  private final Reeldock reeldock = Reeldock.startWith(FakeKlingSettings.fast(), receiver);

  @BeforeAll
  void addTheOtherCaller() {
    Callers.addTheOther(reeldock);
  }

  @AfterAll
  void everythingWasSaidAsDocumented() {
    assertThat(reeldock.traffic().problems(ApiDocument.read())).isEmpty();
  }

  @Override
  CallersReceiver receiver() {
    return receiver;
  }

  @Override
  Stack stack() {
    return reeldock;
  }
}
