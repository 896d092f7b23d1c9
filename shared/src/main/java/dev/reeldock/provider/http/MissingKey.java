package dev.reeldock.provider.http;

import dev.reeldock.provider.profile.Endpoint.Auth;
import dev.reeldock.provider.profile.Profile;
import dev.reeldock.task.Refusal;
import java.util.Map;
import java.util.stream.Collectors;

/** What is said while nobody has put the provider's key in. */
final class MissingKey {
  private static final Map<Auth, String> FORMS =
      Map.of(
          Auth.KEY, "{\"api_key\":\"...\"}",
          Auth.JWT, "{\"access_key\":\"...\",\"secret_key\":\"...\"}");

  private MissingKey() {}

  static Refusal refusal(Profile profile) {
    String forms =
        profile.endpoint().auth().stream()
            .sorted()
            .map(FORMS::get)
            .collect(Collectors.joining(" or "));
    return new Refusal(
        1002,
        "The key of "
            + profile.title()
            + " is not set: expected "
            + forms
            + ", found none such; put it into the secret that the stack's output"
            + " ProviderKeySecret names.",
        401);
  }
}
