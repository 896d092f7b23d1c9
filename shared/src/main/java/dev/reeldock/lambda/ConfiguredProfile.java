package dev.reeldock.lambda;

import dev.reeldock.provider.profile.InvalidProfile;
import dev.reeldock.provider.profile.Profile;
import dev.reeldock.provider.profile.Profiles;
import java.util.function.Function;

/**
 * The provider's profile as the stack's parameters have it: one that Reeldock comes with, or a
 * user's own in the result bucket; its base URL may be another.
 */
final class ConfiguredProfile {
  private final Environment environment;
  private final Function<String, byte[]> objects;

  /**
   * @param objects reads the object of a key in the bucket that PROFILE_BUCKET names
   */
  ConfiguredProfile(Environment environment, Function<String, byte[]> objects) {
    this.environment = environment;
    this.objects = objects;
  }

  /**
   * Reads it, once for each start of a function.
   *
   * @throws InvalidProfile if there is none that can be used, with what to do about it
   */
  Profile read() {
    String name = environment.text("PROVIDER_PROFILE");
    Profile profile = Profiles.SHIPPED.contains(name) ? Profiles.shipped(name) : own(name);
    Profile placed = environment.urlOrNone("PROVIDER_BASE_URL").map(profile::at).orElse(profile);
    if (placed.endpoint().baseUrl() == null) {
      throw new InvalidProfile(
          name,
          "field endpoint.base_url: the provider's pages print none, and the stack's parameter"
              + " ProviderBaseUrl is empty; set it to scheme and host");
    }
    return placed;
  }

  private Profile own(String name) {
    String key = "profiles/" + name + ".json";
    String file = "s3://" + environment.text("PROFILE_BUCKET") + "/" + key;
    return Profiles.own(name, file, bytes(file, key));
  }

  private byte[] bytes(String file, String key) {
    try {
      return objects.apply(key);
    } catch (RuntimeException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new InvalidProfile(
          file,
          "could not be read ("
              + cause.getMessage()
              + "); put it there, or set ProviderProfile to one of "
              + String.join(", ", Profiles.SHIPPED));
    }
  }
}
