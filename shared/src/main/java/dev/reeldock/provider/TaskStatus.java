package dev.reeldock.provider;

import java.util.Locale;

/** The provider's word for where a task is. An unknown word keeps what was known. */
public enum TaskStatus {
  SUBMITTED,
  PROCESSING,
  SUCCEED,
  FAILED,
  UNKNOWN;

  public static TaskStatus of(String word) {
    return switch (word.strip().toLowerCase(Locale.ROOT)) {
      case "submitted" -> SUBMITTED;
      case "processing" -> PROCESSING;
      case "succeed", "succeeded" -> SUCCEED;
      case "failed" -> FAILED;
      default -> UNKNOWN;
    };
  }
}
