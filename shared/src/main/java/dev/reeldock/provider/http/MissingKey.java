package dev.reeldock.provider.http;

import dev.reeldock.task.Refusal;

/** What is said while nobody has put the provider's key in. */
final class MissingKey {
  static final Refusal REFUSAL =
      new Refusal(
          1002,
          "The provider's key is not set: expected {\"api_key\":\"...\"} or"
              + " {\"access_key\":\"...\",\"secret_key\":\"...\"}, found neither; put one of them"
              + " into the secret that the stack's output ProviderKeySecret names.",
          401);

  private MissingKey() {}
}
