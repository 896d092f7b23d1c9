package dev.reeldock.local;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What {@code make run} was asked for: {@code IMAGES="a.png b.jpg"}, {@code PROMPT="..."}, {@code
 * CALLBACKS=off}.
 */
record RunOptions(List<Path> images, String prompt, boolean callbacks) {
  private static final String PROMPT =
      "The astronaut turns to the cup of coffee, a slow pan, warm light";

  static RunOptions of(Map<String, String> environment) {
    List<Path> images =
        Arrays.stream(environment.getOrDefault("IMAGES", "").split("\\s+"))
            .filter(name -> !name.isBlank())
            .map(Path::of)
            .toList();
    String prompt = environment.getOrDefault("PROMPT", "");
    String callbacks = environment.getOrDefault("CALLBACKS", "on").toLowerCase(Locale.ROOT);
    return new RunOptions(images, prompt.isBlank() ? PROMPT : prompt, on(callbacks));
  }

  private static boolean on(String callbacks) {
    return switch (callbacks) {
      case "on", "" -> true;
      case "off" -> false;
      default ->
          throw new IllegalStateException(
              "CALLBACKS is on or off, not " + callbacks + ": for example make run CALLBACKS=off");
    };
  }
}
