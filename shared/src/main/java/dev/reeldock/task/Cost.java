package dev.reeldock.task;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the provider says that it deducted, in its own spelling.
 *
 * @param units of a resource pack
 * @param quota of a cash account's balance
 * @param listPrice of what was bought from a balance
 */
public record Cost(@Nullable String units, @Nullable String quota, @Nullable String listPrice) {
  /** Empty where nothing was told. */
  public static Optional<Cost> of(
      @Nullable String units, @Nullable String quota, @Nullable String listPrice) {
    return units == null && quota == null && listPrice == null
        ? Optional.empty()
        : Optional.of(new Cost(units, quota, listPrice));
  }

  /** From a resource pack. */
  public Cost(String units) {
    this(units, null, null);
  }
}
