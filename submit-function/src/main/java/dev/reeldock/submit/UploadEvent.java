package dev.reeldock.submit;

import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What S3 tells of an object that somebody put. EventBridge tells the key as it is (LocalStack's
 * percent-encodes it), a notification as a form would. What is not known is passed over: S3 adds
 * fields and versions.
 *
 * @param keys what the object's key may be, likeliest first
 * @param sequencer hexadecimal; tells uploads to one key apart
 * @param etag of what was put; empty where it is not told
 */
record UploadEvent(String bucket, List<String> keys, String sequencer, String etag) {
  UploadEvent {
    keys = List.copyOf(keys);
  }

  /** None, if the message tells of something else; S3 also sends a test event. */
  static List<UploadEvent> read(String message) {
    JsonObject event = Json.object(message).orElse(JsonObject.EMPTY);
    return event.text("detail-type").filter("Object Created"::equals).isPresent()
        ? ofEventBridge(event.object("detail").orElse(JsonObject.EMPTY)).stream().toList()
        : event.objects("Records").stream().flatMap(it -> ofNotification(it).stream()).toList();
  }

  private static Optional<UploadEvent> ofEventBridge(JsonObject detail) {
    return of(detail, "etag", UploadEvent::rawFirst);
  }

  private static Optional<UploadEvent> ofNotification(JsonObject event) {
    return event
        .text("eventName")
        .filter(name -> name.replaceFirst("^s3:", "").startsWith("ObjectCreated:"))
        .flatMap(_ -> event.object("s3"))
        .flatMap(s3 -> of(s3, "eTag", UploadEvent::decodedFirst));
  }

  private static Optional<UploadEvent> of(JsonObject told, String etag, KeysOf keysOf) {
    JsonObject object = told.object("object").orElse(JsonObject.EMPTY);
    Optional<String> bucket = told.object("bucket").flatMap(it -> it.word("name"));
    Optional<String> key = object.text("key").filter(text -> !text.isEmpty());
    Optional<String> sequencer = object.word("sequencer");
    return bucket.isPresent() && key.isPresent() && sequencer.isPresent()
        ? Optional.of(
            new UploadEvent(
                bucket.get(),
                keysOf.keys(key.get()),
                sequencer.get(),
                object.text(etag).orElse("")))
        : Optional.empty();
  }

  private interface KeysOf {
    List<String> keys(String told);
  }

  private static List<String> rawFirst(String told) {
    return Stream.of(told, decoded(told.replace("+", "%2B"))).distinct().toList();
  }

  private static List<String> decodedFirst(String told) {
    return Stream.of(decoded(told), told).distinct().toList();
  }

  private static String decoded(String form) {
    try {
      return URLDecoder.decode(form, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return form;
    }
  }
}
