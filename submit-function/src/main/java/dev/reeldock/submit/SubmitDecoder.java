package dev.reeldock.submit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import dev.reeldock.lambda.ApiEvent;
import dev.reeldock.provider.profile.Profile;
import dev.reeldock.submit.kind.KindDescription;
import dev.reeldock.submit.kind.Reading;
import dev.reeldock.task.Refusal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** An API event as a valid call, or as the refusal that it deserves. */
final class SubmitDecoder {
  private static final int MAX_KEY = 255;

  /** The record of a task has to hold it, twice over its life, in 400 KB. */
  private static final int MAX_FIELDS = 100_000;

  private final Profile profile;

  /**
   * @param profile of the provider that is to get the task
   */
  SubmitDecoder(Profile profile) {
    this.profile = profile;
  }

  /** What an event turned out to be. */
  sealed interface Decoded {
    record Valid(SubmitCall call) implements Decoded {}

    record Invalid(Refusal refusal) implements Decoded {}
  }

  Decoded decode(ApiEvent event, String caller) {
    int length = event.body().length;
    return length <= ApiEvent.MAX_BODY
        ? decodeKind(event, caller)
        : new Decoded.Invalid(Refusals.tooLarge(length, ApiEvent.MAX_BODY));
  }

  private Decoded decodeKind(ApiEvent event, String caller) {
    return KindPath.decode(
        event, description -> decode(event, caller, description), Decoded.Invalid::new);
  }

  private Decoded decode(ApiEvent event, String caller, KindDescription description) {
    return Json.object(event.body())
        .map(body -> decode(event, caller, description, body))
        .orElseGet(() -> new Decoded.Invalid(Refusals.notJson()));
  }

  private Decoded decode(
      ApiEvent event, String caller, KindDescription description, JsonObject body) {
    Reading reading = description.read(body, profile);
    return reading
        .refusal()
        .or(() -> keyProblem(event))
        .or(() -> sizeProblem(description, reading.body()))
        .<Decoded>map(problem -> new Decoded.Invalid(Refusals.value(problem)))
        .orElseGet(() ->
            new Decoded.Valid(
                new SubmitCall(
                    caller,
                    description,
                    reading.body(),
                    hash(description, event.body()),
                    Warnings.of(reading, profile),
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
  static Optional<String> sizeProblem(KindDescription description, JsonObject body) {
    int length =
        Json.text(description.replaceImages(body, _ -> "").fields()).getBytes(UTF_8).length;
    return length <= MAX_FIELDS
        ? Optional.empty()
        : Optional.of(
            "The body, without its images: expected at most "
                + MAX_FIELDS
                + " bytes of UTF-8, came "
                + length);
  }

  /** Of the body, to the letter, and of what is made of it: one body may do for several kinds. */
  private static String hash(KindDescription description, byte[] body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(description.kind().path().getBytes(UTF_8));
      return HexFormat.of().formatHex(digest.digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }
}
