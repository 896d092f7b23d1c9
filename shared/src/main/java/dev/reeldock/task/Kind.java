package dev.reeldock.task;

import java.util.Optional;

/** What is generated. The names are Kling's path segments. */
public record Kind(Family family, String name) {
  /** Empty where the family is none; whether there is such a kind, its description tells. */
  public static Optional<Kind> of(String family, String name) {
    return Family.of(family).map(known -> new Kind(known, name));
  }

  /** The path below the API's version, for example {@code videos/multi-image2video}. */
  public String path() {
    return family.path() + "/" + name;
  }
}
