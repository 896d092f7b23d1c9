package dev.reeldock.local;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/**
 * An account at the real Kling, as the environment names it: {@code KLING_API_KEY}, or {@code
 * KLING_ACCESS_KEY} and {@code KLING_SECRET_KEY}; and {@code KLING_BASE_URL}.
 *
 * @param key as the stack's secret has it
 */
record KlingAccount(String baseUrl, Map<String, String> key) {
  private static final String OUTSIDE_CHINA = "https://api-singapore.klingai.com";

  KlingAccount {
    key = Map.copyOf(key);
  }

  /** Empty where no key is set. */
  static Optional<KlingAccount> of(Variables variables) {
    String baseUrl = variables.text("KLING_BASE_URL").orElse(OUTSIDE_CHINA);
    return key(variables).map(key -> new KlingAccount(baseUrl.replaceFirst("/+$", ""), key));
  }

  private static Optional<Map<String, String>> key(Variables variables) {
    Optional<String> accessKey = variables.text("KLING_ACCESS_KEY");
    Optional<String> secretKey = variables.text("KLING_SECRET_KEY");
    if (accessKey.isPresent() != secretKey.isPresent()) {
      throw new IllegalStateException(
          "Only one of KLING_ACCESS_KEY and KLING_SECRET_KEY is set: set both, or neither.");
    }
    return variables
        .text("KLING_API_KEY")
        .map(apiKey -> Map.of("api_key", apiKey))
        .or(() ->
            accessKey.map(
                name -> Map.of("access_key", name, "secret_key", secretKey.orElseThrow())));
  }

  String secret() {
    try {
      return JSON.std.asString(key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return "KlingAccount[" + baseUrl + "]";
  }
}
