package dev.reeldock.submit;

import dev.reeldock.lambda.ApiResponse;
import dev.reeldock.task.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code POST /uploads} answers. The path is not Kling's, nor are its answers. */
final class TicketAnswers {
  private TicketAnswers() {}

  static ApiResponse ok(List<Ticket> tickets) {
    return ApiResponse.json(
        200, Map.of("uploads", tickets.stream().map(TicketAnswers::upload).toList()));
  }

  private static Map<String, Object> upload(Ticket ticket) {
    Map<String, Object> upload = new LinkedHashMap<>();
    upload.put("name", ticket.name());
    upload.put("url", ticket.url().toString());
    upload.put("method", "PUT");
    upload.put("headers", Map.of("Content-Type", ticket.contentType()));
    upload.put("expires_at", ticket.expiresAt().toEpochMilli());
    return upload;
  }

  /** A problem that has Kling's code beside what RFC 9457 names. */
  static ApiResponse refusal(String requestId, Refusal refusal) {
    Map<String, Object> more = new LinkedHashMap<>();
    more.put("detail", refusal.message());
    more.put("code", refusal.code());
    more.put("request_id", requestId);
    return ApiResponse.problem(refusal.httpStatus(), title(refusal.httpStatus()), more);
  }

  /** A problem without a type of its own is called as HTTP calls its status. */
  private static String title(int httpStatus) {
    return switch (httpStatus) {
      case 400 -> "Bad Request";
      case 401 -> "Unauthorized";
      default -> "Service Unavailable";
    };
  }
}
