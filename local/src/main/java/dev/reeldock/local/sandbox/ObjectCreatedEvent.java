package dev.reeldock.local.sandbox;

import dev.reeldock.local.emulators.Account;
import dev.reeldock.local.emulators.Upload;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The event that S3 sends to EventBridge of an upload: its key as it is. */
record ObjectCreatedEvent(Upload upload) {
  byte[] json() {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("version", "0");
    event.put("id", UUID.randomUUID().toString());
    event.put("detail-type", "Object Created");
    event.put("source", "aws.s3");
    event.put("account", Account.ID);
    event.put("time", upload.time().truncatedTo(ChronoUnit.SECONDS).toString());
    event.put("region", Account.REGION);
    event.put("resources", List.of("arn:" + Account.PARTITION + ":s3:::" + upload.bucket()));
    event.put("detail", detail());
    return Json.bytes(event);
  }

  private Map<String, Object> detail() {
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("version", "0");
    detail.put("bucket", Map.of("name", upload.bucket()));
    detail.put("object", object());
    detail.put("request-id", requestId());
    detail.put("requester", Account.ID);
    detail.put("source-ip-address", "127.0.0.1");
    detail.put("reason", "PutObject");
    return detail;
  }

  private Map<String, Object> object() {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("key", upload.key());
    object.put("size", upload.bytes());
    object.put("etag", upload.etag());
    object.put("sequencer", upload.sequencer());
    return object;
  }

  /** Sixteen capitals and digits, as S3 makes them. */
  private static String requestId() {
    return UUID.randomUUID().toString().replace("-", "").substring(0, 16).toUpperCase(Locale.ROOT);
  }
}
