package dev.reeldock.provider;

import java.util.Locale;

/**
 * The provider's word for where a task is, Kling's or a gateway's. An unknown word keeps what was
 * known.
 */
public enum TaskStatus {
  SUBMITTED,
  PROCESSING,
  SUCCEED,
  FAILED,
  UNKNOWN;

  public static TaskStatus of(String word) {
    return switch (word.strip().toLowerCase(Locale.ROOT)) {
      case "submitted", "queued", "pending", "not_start" -> SUBMITTED;
      case "processing", "in_progress", "running" -> PROCESSING;
      case "succeed", "succeeded", "success", "completed" -> SUCCEED;
      case "failed", "failure", "error" -> FAILED;
      default -> UNKNOWN;
    };
  }
}
