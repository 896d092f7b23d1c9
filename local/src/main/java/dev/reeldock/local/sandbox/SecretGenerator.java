package dev.reeldock.local.sandbox;

import dev.reeldock.local.template.GeneratedSecret;
import dev.reeldock.local.template.GeneratedSecret.Form;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes a secret's first value as Secrets Manager does at deploy. */
final class SecretGenerator {
  private static final String LETTERS_AND_DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final String PUNCTUATION = "!#$%&()*+,-./:;<=>?@[]^_{|}~";

  private final SecureRandom random = new SecureRandom();

  String value(GeneratedSecret secret) {
    String word = word(secret);
    return switch (secret.form()) {
      case Form.WholeValue() -> word;
      case Form.FieldOf(String objectTemplate, String field) ->
          withField(secret, objectTemplate, field, word);
    };
  }

  private String word(GeneratedSecret secret) {
    String alphabet =
        secret.excludesPunctuation() ? LETTERS_AND_DIGITS : LETTERS_AND_DIGITS + PUNCTUATION;
    StringBuilder word = new StringBuilder(secret.length());
    for (int i = 0; i < secret.length(); i++) {
      word.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return word.toString();
  }

  private static String withField(
      GeneratedSecret secret, String objectTemplate, String field, String word) {
    Map<String, Object> object =
        new LinkedHashMap<>(
            Json.object(objectTemplate)
                .orElseThrow(() ->
                    new SandboxException(
                        "template.yaml: %s needs a JSON object as SecretStringTemplate, not %s."
                            .formatted(secret.logicalId(), objectTemplate))));
    object.put(field, word);
    return new String(Json.bytes(object), StandardCharsets.UTF_8);
  }
}
