package dev.reeldock.local.kling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** The repository's sample photographs. */
public final class Samples {
  public static final String ASTRONAUT = "astronaut.png";
  public static final String CHELSEA = "chelsea.png";
  public static final String COFFEE = "coffee.png";
  public static final String ROCKET = "rocket.jpg";

  private Samples() {}

  public static Path path(String name) {
    // Surefire sets basedir to the module's directory; an IDE starts tests there.
    return Path.of(System.getProperty("basedir", "")).resolve("../samples").resolve(name);
  }

  public static byte[] bytes(String name) {
    try {
      return Files.readAllBytes(path(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String base64(String name) {
    return Base64.getEncoder().encodeToString(bytes(name));
  }
}
