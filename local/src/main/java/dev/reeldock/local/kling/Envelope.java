package dev.reeldock.local.kling;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The object around every answer of Kling's API; an error has no data. */
final class Envelope {
  private static final String JSON = "application/json; charset=utf-8";

  private Envelope() {}

  static Reply success(Object data) {
    Map<String, Object> envelope =
        envelope(KlingCode.SUCCEEDED.number(), KlingCode.SUCCEEDED.message());
    envelope.put("data", data);
    return new Reply.Text(200, JSON, Json.text(envelope));
  }

  static Reply refusal(Refusal refusal) {
    return error(
        refusal.code().httpStatus(), refusal.code().number(), String.valueOf(refusal.getMessage()));
  }

  static Reply error(int httpStatus, int code, String message) {
    return new Reply.Text(httpStatus, JSON, Json.text(envelope(code, message)));
  }

  private static Map<String, Object> envelope(int code, String message) {
    Map<String, Object> envelope = new LinkedHashMap<>();
    envelope.put("code", code);
    envelope.put("message", message);
    envelope.put("request_id", UUID.randomUUID().toString());
    return envelope;
  }
}
