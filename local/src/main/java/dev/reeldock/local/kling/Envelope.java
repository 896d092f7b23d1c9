package dev.reeldock.local.kling;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The object around every answer of Kling's API; an error has no data. */
final class Envelope {
  private Envelope() {}

  static Reply success(Object data) {
    return Reply.Text.json(200, around(data));
  }

  static Map<String, Object> around(Object data) {
    Map<String, Object> envelope =
        envelope(KlingCode.SUCCEEDED.number(), KlingCode.SUCCEEDED.message());
    envelope.put("data", data);
    return envelope;
  }

  static Reply refusal(Refusal refusal) {
    return Reply.Text.json(
        refusal.httpStatus(), envelope(refusal.number(), String.valueOf(refusal.getMessage())));
  }

  private static Map<String, Object> envelope(int code, String message) {
    Map<String, Object> envelope = new LinkedHashMap<>();
    envelope.put("code", code);
    envelope.put("message", message);
    envelope.put("request_id", UUID.randomUUID().toString());
    return envelope;
  }
}
