package dev.reeldock.capability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeldock.capability.Secrets.Versions;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Secrets} must do. */
public abstract class SecretsContract {

  /** A secret that was given these values, one after the other; its name. */
  protected abstract String secretOf(String... values);

  protected abstract void rotate(String name, String value);

  protected abstract Secrets secrets();

  @Test
  void read_neverRotated_hasNoPrevious() {
    assertThat(secrets().read(secretOf("one"))).isEqualTo(new Versions("one", Optional.empty()));
  }

  @Test
  void read_rotated_hasTheVersionBefore() {
    assertThat(secrets().read(secretOf("one", "two", "three")))
        .isEqualTo(new Versions("three", Optional.of("two")));
  }

  @Test
  void readAgain_rotated_hasBothVersions() {
    assertThat(secrets().readAgain(secretOf("one", "two", "three")))
        .isEqualTo(new Versions("three", Optional.of("two")));
  }

  @Test
  void readAgain_rotatedSinceItWasRead_isTheNewVersion() {
    String name = secretOf("one");
    Secrets secrets = secrets();
    secrets.read(name);
    rotate(name, "two");

    assertThat(secrets.readAgain(name)).isEqualTo(new Versions("two", Optional.of("one")));
    assertThat(secrets.read(name)).isEqualTo(new Versions("two", Optional.of("one")));
  }

  @Test
  void read_unknown_throws() {
    assertThatThrownBy(() -> secrets().read("no-such-secret")).isInstanceOf(SecretsException.class);
    assertThatThrownBy(() -> secrets().readAgain("no-such-secret"))
        .isInstanceOf(SecretsException.class);
  }
}
