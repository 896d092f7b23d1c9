package dev.reeldock.provider.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The profiles that Reeldock comes with, and a user's own. */
public final class Profiles {
  /** Their names, as the stack's parameter ProviderProfile has them. */
  public static final List<String> SHIPPED = List.of("kling", "cometapi", "anyfast", "yutoai");

  private Profiles() {}

  /**
   * One that Reeldock comes with.
   *
   * @throws InvalidProfile if its file cannot be used
   */
  public static Profile shipped(String name) {
    String file = name + ".json";
    try (InputStream json = Profiles.class.getResourceAsStream(file)) {
      if (json == null) {
        throw new InvalidProfile(file, "is not in the zip; expected one of " + SHIPPED);
      }
      return ProfileReader.read(file, json.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  /**
   * A user's own.
   *
   * @param name by which the stack knows it
   * @param file where it lies, as the user knows it
   * @throws InvalidProfile naming file and field, if it cannot be used
   */
  public static Profile own(String name, String file, byte[] json) {
    Profile profile = ProfileReader.read(file, json);
    if (!profile.name().equals(name)) {
      throw new InvalidProfile(
          file,
          "field name: expected "
              + name
              + ", as the stack's parameter ProviderProfile and the file have it, came "
              + profile.name()
              + "; correct the file");
    }
    return profile;
  }
}
