package dev.reeldock.submit.kind;

import dev.reeldock.task.Kind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every kind that can be asked for. */
public final class Kinds {
  private static final Map<Kind, KindDescription> ALL =
      Stream.of(
              VideoKinds.imageToVideo(),
              VideoKinds.multiImageToVideo(),
              VideoKinds.textToVideo(),
              ImageKinds.multiImageToImage(),
              ImageKinds.generations())
          .collect(Collectors.toMap(KindDescription::kind, Function.identity()));

  private Kinds() {}

  public static Optional<KindDescription> of(String family, String name) {
    return Kind.of(family, name).flatMap(kind -> Optional.ofNullable(ALL.get(kind)));
  }

  public static KindDescription of(Kind kind) {
    return Objects.requireNonNull(ALL.get(kind), () -> "No description of " + kind.path());
  }

  /** By its path or by its name alone: no two families have a name in common. */
  public static Optional<KindDescription> named(String kind) {
    return ALL.values().stream()
        .filter(it -> it.kind().path().equals(kind) || it.kind().name().equals(kind))
        .findFirst();
  }

  /** What is meant where nothing is said. */
  public static KindDescription usual() {
    return named("image2video").orElseThrow();
  }

  /** The paths of all kinds, in alphabetical order. */
  public static List<String> paths() {
    return paths(_ -> true);
  }

  /** The paths of those that an image by itself may ask for, in alphabetical order. */
  public static List<String> pathsOfOneImage() {
    return paths(KindDescription::takesOneImage);
  }

  private static List<String> paths(Predicate<KindDescription> which) {
    return ALL.values().stream().filter(which).map(it -> it.kind().path()).sorted().toList();
  }
}
