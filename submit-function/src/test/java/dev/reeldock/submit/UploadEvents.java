package dev.reeldock.submit;

import dev.reeldock.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What S3 tells of one upload, in the shapes in which it may come. */
enum UploadEvents {
  /** The key as it is. */
  EVENT_BRIDGE,
  /** LocalStack's: the key percent-encoded. */
  LOCAL_STACK,
  /** S3's own: the key encoded as in a form. */
  NOTIFICATION;

  static final String BUCKET = "sources";

  String of(String key, String sequencer, String etag) {
    return switch (this) {
      case EVENT_BRIDGE -> eventBridge(key, sequencer, etag);
      case LOCAL_STACK -> eventBridge(form(key).replace("+", "%20"), sequencer, etag);
      case NOTIFICATION -> notification(form(key), sequencer, etag);
    };
  }

  private static String form(String key) {
    return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/");
  }

  private static String eventBridge(String key, String sequencer, String etag) {
    Map<String, ?> object =
        Map.of("key", key, "size", 70_001, "etag", etag, "sequencer", sequencer);
    Map<String, ?> detail =
        Map.of("version", "0", "bucket", Map.of("name", BUCKET), "object", object);
    return Json.text(
        Map.of(
            "version", "0",
            "source", "aws.s3",
            "detail-type", "Object Created",
            "detail", detail));
  }

  private static String notification(String key, String sequencer, String etag) {
    Map<String, ?> object =
        Map.of("key", key, "size", 70_001, "eTag", etag, "sequencer", sequencer);
    Map<String, ?> s3 =
        Map.of("s3SchemaVersion", "1.0", "bucket", Map.of("name", BUCKET), "object", object);
    return Json.text(
        Map.of(
            "Records",
            List.of(
                Map.of(
                    "eventVersion", "2.9",
                    "eventSource", "aws:s3",
                    "eventName", "ObjectCreated:CompleteMultipartUpload",
                    "s3", s3))));
  }
}
