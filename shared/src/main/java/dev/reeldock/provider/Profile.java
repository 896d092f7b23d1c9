package dev.reeldock.provider;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What differs between providers.
 *
 * @param refusesUsedIds whether a second task of the same external id is refused
 * @param settle how long after an accepted submit a query by external id is sure to know the task;
 *     absent where the provider does not let one rely on any time
 * @param resultHosts the suffixes of the hosts that results are served from
 */
public record Profile(
    String name, boolean refusesUsedIds, @Nullable Duration settle, List<String> resultHosts) {

  /** Kling's own API. Sources: docs of 2026, KLING account observations of September 2026. */
  public static final Profile KLING =
      new Profile(
          "kling",
          true,
          Duration.ofSeconds(10),
          List.of("klingai.com", "kwimgs.com", "inkwai.com", "kechuangai.com"));

  public Profile {
    resultHosts = List.copyOf(resultHosts);
  }

  /** Whether asking, late enough, proves that an attempt bought nothing, or makes it harmless. */
  public boolean canTell() {
    return refusesUsedIds || settles();
  }

  public boolean settles() {
    return settle != null;
  }

  /** How long to wait before a "not found" counts. */
  public Duration settling() {
    return settle == null ? Duration.ZERO : settle;
  }
}
