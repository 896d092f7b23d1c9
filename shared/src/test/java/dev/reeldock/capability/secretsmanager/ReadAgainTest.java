package dev.reeldock.capability.secretsmanager;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.capability.InMemorySecrets;
import dev.reeldock.task.VirtualClock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Strangers may cause a secret to be read again: once a minute, and no oftener. */
final class ReadAgainTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration MOMENT = Duration.ofMillis(1);

  private final VirtualClock clock = new VirtualClock();
  private final InMemorySecrets source = new InMemorySecrets();
  private final CachedSecrets secrets = new CachedSecrets(source, clock);

  @BeforeEach
  void readOnce() {
    source.put("key", "one");
    secrets.read("key");
    source.put("key", "two");
  }

  private String readAgain() {
    return secrets.readAgain("key").current();
  }

  @Test
  void readAgain_justRead_isReadAgain() {
    assertThat(readAgain()).isEqualTo("two");
    assertThat(secrets.read("key").current()).isEqualTo("two");
  }

  @Test
  void readAgain_withinAMinute_isRemembered() {
    readAgain();
    source.put("key", "three");
    clock.advance(MINUTE.minus(MOMENT));

    assertThat(readAgain()).isEqualTo("two");
    assertThat(source.reads()).isEqualTo(2);
  }

  @Test
  void readAgain_afterAMinute_isReadAgain() {
    readAgain();
    source.put("key", "three");
    clock.advance(MINUTE);

    assertThat(readAgain()).isEqualTo("three");
    assertThat(source.reads()).isEqualTo(3);
  }

  @Test
  void readAgain_anHourOfFloods_isReadOnceAMinute() {
    for (int second = 0; second < 3_600; second++) {
      readAgain();
      readAgain();
      clock.advance(Duration.ofSeconds(1));
    }

    assertThat(source.reads()).isEqualTo(1 + 60);
  }

  @Test
  void readAgain_sixtyFourAtOnce_isReadOnce() throws InterruptedException {
    List<Future<String>> read;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      read = threads.invokeAll(Collections.nCopies(64, this::readAgain));
    }

    assertThat(read).extracting(Future::resultNow).containsOnly("two");
    assertThat(source.reads()).isEqualTo(2);
  }

  @Test
  void readAgain_sourceDown_isRememberedAndLeftAlone() {
    source.fail(true);

    assertThat(readAgain()).isEqualTo("one");
    assertThat(readAgain()).isEqualTo("one");
    assertThat(source.reads()).isEqualTo(2);
  }

  @Test
  void readAgain_readMeanwhile_doesNotAllowAnother() {
    clock.advance(Duration.ofMinutes(5).minus(MOMENT));
    source.fail(true);
    readAgain();
    source.fail(false);
    clock.advance(MOMENT);
    secrets.read("key");
    source.put("key", "three");

    assertThat(readAgain()).isEqualTo("two");
  }

  @Test
  void readAgain_anotherName_isCountedApart() {
    source.put("other", "three");
    readAgain();
    secrets.read("other");
    source.put("other", "four");

    assertThat(secrets.readAgain("other").current()).isEqualTo("four");
  }
}
