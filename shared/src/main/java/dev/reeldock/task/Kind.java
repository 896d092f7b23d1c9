package dev.reeldock.task;

import java.util.List;
import java.util.Optional;

/** What is generated. The names are Kling's path segments. */
public record Kind(Family family, String name) {
  public static final Kind MULTI_IMAGE2VIDEO = new Kind(Family.VIDEOS, "multi-image2video");

  private static final List<Kind> KNOWN = List.of(MULTI_IMAGE2VIDEO);

  public static Optional<Kind> of(String family, String name) {
    return KNOWN.stream()
        .filter(kind -> kind.family.path().equals(family) && kind.name.equals(name))
        .findFirst();
  }

  /** The path below the API's version, for example {@code videos/multi-image2video}. */
  public String path() {
    return family.path() + "/" + name;
  }
}
