package dev.reeldock.submit;

import dev.reeldock.lambda.ApiResponse;
import dev.reeldock.provider.profile.Profile;
import dev.reeldock.provider.profile.Weaknesses;
import dev.reeldock.submit.kind.Reading;
import java.util.List;
import java.util.stream.Stream;

/** What passed but a caller should know, and the header that tells it. */
final class Warnings {
  static final String HEADER = "Reeldock-Warning";

  /** API Gateway carries 10 KB of headers in all. */
  private static final int MAX_LENGTH = 2_000;

  private Warnings() {}

  /** Of a request, and of every request of this provider. */
  static List<String> of(Reading reading, Profile profile) {
    Stream<String> provider =
        Weaknesses.ofSubmits(profile).stream().map(words -> "provider: " + words);
    return Stream.concat(reading.warnings().stream(), provider).toList();
  }

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
