package dev.reeldock.local.journeys;

import dev.reeldock.provider.profile.Profiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A profile that Reeldock comes with, as its file has it: what a user begins a new one with. */
final class ProfileFile {
  private ProfileFile() {}

  /** The text, under another name. */
  static String copied(String shipped, String name) {
    try (InputStream file = Profiles.class.getResourceAsStream(shipped + ".json")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .replace("\"name\": \"" + shipped + "\"", "\"name\": \"" + name + "\"");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
