package dev.reeldock.local.kling;

import org.jspecify.annotations.Nullable;

/**
 * Whose tasks they are at the provider.
 *
 * @param accessKey signs the JWTs that Kling lets in besides the API key; null lets in none
 * @param slotsPerModel how many slots of one model, for videos and for images, unfinished tasks may
 *     hold at a time
 */
public record Account(String apiKey, @Nullable AccessKey accessKey, int slotsPerModel) {
  public Account {
    if (slotsPerModel < 1) {
      throw new IllegalArgumentException(
          "Slots per model must be at least 1, not %s.".formatted(slotsPerModel));
    }
  }

  Account with(AccessKey newAccessKey) {
    return new Account(apiKey, newAccessKey, slotsPerModel);
  }

  Account with(int newSlotsPerModel) {
    return new Account(apiKey, accessKey, newSlotsPerModel);
  }
}
