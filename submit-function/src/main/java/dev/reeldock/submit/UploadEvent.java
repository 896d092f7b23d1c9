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

  /**
   * None, if the message tells of something else; S3 also sends a test event. An upload that is not
   * told whole is an exception: somebody has to look at it.
   */
  static List<UploadEvent> read(String message) {
    JsonObject event = Json.object(message).orElse(JsonObject.EMPTY);
    return event.text("detail-type").filter("Object Created"::equals).isPresent()
        ? List.of(ofEventBridge(event.object("detail").orElse(JsonObject.EMPTY)))
        : event.objects("Records").stream().flatMap(it -> ofNotification(it).stream()).toList();
  }

  private static UploadEvent ofEventBridge(JsonObject detail) {
    return of(detail, "etag", UploadEvent::rawFirst);
  }

  private static Optional<UploadEvent> ofNotification(JsonObject event) {
    return event
        .text("eventName")
        .filter(name -> name.replaceFirst("^s3:", "").startsWith("ObjectCreated:"))
        .map(_ -> event.object("s3").orElse(JsonObject.EMPTY))
        .map(s3 -> of(s3, "eTag", UploadEvent::decodedFirst));
  }

  private static UploadEvent of(JsonObject told, String etag, KeysOf keysOf) {
    JsonObject object = told.object("object").orElse(JsonObject.EMPTY);
    Optional<String> bucket = told.object("bucket").flatMap(it -> it.word("name"));
    Optional<String> key = object.text("key").filter(text -> !text.isEmpty());
    Optional<String> sequencer = object.word("sequencer");
    if (bucket.isEmpty() || key.isEmpty() || sequencer.isEmpty()) {
      throw new IllegalArgumentException(
          "An event of an upload: expected bucket, key and sequencer, and one of them is missing");
    }
    return new UploadEvent(
        bucket.get(),
        keysOf.keys(key.get()),
        sequencer.get(),
        object.text(etag).orElse("").replace("\"", ""));
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
