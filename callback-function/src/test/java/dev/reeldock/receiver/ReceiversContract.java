package dev.reeldock.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link Receivers} must do. */
public abstract class ReceiversContract {
  private static final String ORIGIN = "https://caller.example:8443";
  private static final Instant TIME = Instant.parse("2030-10-01T12:00:00.123Z");

  /** That remembers nothing yet. */
  protected abstract Receivers open();

  @Test
  void slowUntil_unknown_isLongAgo() {
    assertThat(open().slowUntil(ORIGIN)).isEqualTo(Instant.EPOCH);
  }

  @Test
  void expectSlow_twice_remembersTheLaterWordOfThatOriginOnly() {
    Receivers receivers = open();
    receivers.expectSlow(ORIGIN, TIME.plusSeconds(60));
    receivers.expectSlow(ORIGIN, TIME);

    assertThat(receivers.slowUntil(ORIGIN)).isEqualTo(TIME);
    assertThat(receivers.slowUntil("https://caller.example")).isEqualTo(Instant.EPOCH);
  }
}
