package dev.reeldock.submit;

import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import dev.reeldock.lambda.ApiEvent;
import dev.reeldock.task.Kind;
import dev.reeldock.task.Refusal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An API event as a valid call, or as the refusal that it deserves. */
final class SubmitDecoder {
  private static final int MAX_KEY = 255;

  /** The record of a task has to hold it, twice over its life, in 400 KB. */
  private static final int MAX_FIELDS = 100_000;

  private SubmitDecoder() {}

  /** What an event turned out to be. */
  sealed interface Decoded {
    record Valid(SubmitCall call) implements Decoded {}

    record Invalid(Refusal refusal) implements Decoded {}
  }

  static Decoded decode(ApiEvent event, String caller) {
    String family = event.pathParameter("family");
    String name = event.pathParameter("kind");
    Optional<Kind> kind = Kind.of(family, name);
    if (kind.isEmpty()) {
      return new Decoded.Invalid(Refusals.unknownKind(family + "/" + name));
    }
    Optional<JsonObject> body = RequestBody.read(event.body());
    return body.isEmpty()
        ? new Decoded.Invalid(Refusals.notJson())
        : decode(event, caller, KindDescription.of(kind.get()), body.get());
  }

  private static Decoded decode(
      ApiEvent event, String caller, KindDescription description, JsonObject body) {
    return Validation.problem(description, body)
        .or(() -> InlineImage.problem(description, body))
        .or(() -> keyProblem(event))
        .or(() -> sizeProblem(description, body))
        .<Decoded>map(problem -> new Decoded.Invalid(Refusals.value(problem)))
        .orElseGet(() ->
            new Decoded.Valid(
                new SubmitCall(
                    caller,
                    description,
                    body,
                    sha256(event.body()),
                    event.header("Idempotency-Key").orElse(null))));
  }

  private static Optional<String> keyProblem(ApiEvent event) {
    return event
        .header("Idempotency-Key")
        .filter(key -> key.isBlank() || key.length() > MAX_KEY)
        .map(key ->
            "Idempotency-Key: expected 1 to " + MAX_KEY + " characters, came " + key.length());
  }

  /** All fields but the images, which go to a bucket. */
  private static Optional<String> sizeProblem(KindDescription description, JsonObject body) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>(body.fields());
    description.imageLists().forEach(list -> fields.remove(list.name()));
    int length = Json.text(fields).length();
    return length <= MAX_FIELDS
        ? Optional.empty()
        : Optional.of(
            "The body, without its images: expected at most "
                + MAX_FIELDS
                + " characters, came "
                + length);
  }

  private static String sha256(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }
}
