package dev.reeldock.submit;

import dev.reeldock.lambda.ApiResponse;
import java.util.List;

/** The header that tells a caller what passed but some documentation would refuse. */
final class Warnings {
  static final String HEADER = "Reeldock-Warning";

  /** API Gateway carries 10 KB of headers in all. */
  private static final int MAX_LENGTH = 2_000;

  private Warnings() {}

  static ApiResponse told(ApiResponse answer, List<String> warnings) {
    return warnings.isEmpty()
        ? answer
        : answer.withHeader(HEADER, printable(String.join("; ", warnings)));
  }

  /** A header's value is printable ASCII on one line; field names come from strangers. */
  private static String printable(String words) {
    String cut = words.length() <= MAX_LENGTH ? words : words.substring(0, MAX_LENGTH) + "...";
    return cut.replaceAll("[^ -~]", "?");
  }
}
