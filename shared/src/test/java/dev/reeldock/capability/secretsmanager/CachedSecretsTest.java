package dev.reeldock.capability.secretsmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeldock.capability.InMemorySecrets;
import dev.reeldock.capability.SecretsException;
import dev.reeldock.task.VirtualClock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class CachedSecretsTest {
  private static final Duration FRESH = Duration.ofMinutes(5);
  private static final Duration USABLE = Duration.ofHours(1);
  private static final Duration MOMENT = Duration.ofMillis(1);

  private final VirtualClock clock = new VirtualClock();
  private final InMemorySecrets source = new InMemorySecrets();
  private final CachedSecrets secrets = new CachedSecrets(source, clock);

  @BeforeEach
  void readOnce() {
    source.put("key", "one");
    assertThat(secrets.read("key").current()).isEqualTo("one");
    source.put("key", "two");
  }

  private String read() {
    return secrets.read("key").current();
  }

  @Test
  void read_withinFiveMinutes_isRemembered() {
    clock.advance(FRESH.minus(MOMENT));

    assertThat(read()).isEqualTo("one");
    assertThat(source.reads()).isEqualTo(1);
  }

  @Test
  void read_afterFiveMinutes_isReadAgain() {
    clock.advance(FRESH);

    assertThat(read()).isEqualTo("two");
    assertThat(read()).isEqualTo("two");
    assertThat(source.reads()).isEqualTo(2);
  }

  @Test
  void read_sourceDownWithinAnHour_isRemembered() {
    source.fail(true);
    clock.advance(USABLE.minus(MOMENT));

    assertThat(read()).isEqualTo("one");
  }

  @Test
  void read_sourceUpAgain_isReadAgain() {
    source.fail(true);
    clock.advance(FRESH);
    assertThat(read()).isEqualTo("one");
    source.fail(false);

    assertThat(read()).isEqualTo("two");
  }

  @Test
  void read_sourceDownForAnHour_throws() {
    source.fail(true);
    clock.advance(USABLE);

    assertThatThrownBy(this::read).isInstanceOf(SecretsException.class);
  }

  @Test
  void read_neverRead_throwsWhatTheSourceThrows() {
    assertThatThrownBy(() -> secrets.read("other")).isInstanceOf(SecretsException.class);
  }

  @Test
  void read_anotherName_isRememberedApart() {
    source.put("other", "three");

    assertThat(secrets.read("other").current()).isEqualTo("three");
    assertThat(read()).isEqualTo("one");
  }
}
