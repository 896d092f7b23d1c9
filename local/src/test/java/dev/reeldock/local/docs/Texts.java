package dev.reeldock.local.docs;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is found in a text. */
final class Texts {
  private static final Pattern FENCED = Pattern.compile("(?s)```.*?```");
  private static final Pattern SPAN = Pattern.compile("`([^`\n]+)`");

  private Texts() {}

  /** The first group of every match. */
  static Set<String> all(String regex, String text) {
    return Pattern.compile(regex)
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What stands in backticks within the lines of a document. */
  static Set<String> codeSpans(String markdown) {
    return all(SPAN.pattern(), FENCED.matcher(markdown).replaceAll(""));
  }

  /** All the code of a document: fenced blocks and what stands in backticks. */
  static String code(String markdown) {
    String fenced =
        FENCED.matcher(markdown).results().map(MatchResult::group).collect(Collectors.joining());
    return fenced + "\n" + String.join("\n", codeSpans(markdown));
  }

  /** The part of a document below a heading, up to the next heading of that level. */
  static String section(String heading, String markdown) {
    int start = markdown.indexOf("\n" + heading + "\n");
    if (start < 0) {
      throw new IllegalArgumentException("The document has no heading " + heading + ".");
    }
    int next = markdown.indexOf("\n## ", start + 1);
    return markdown.substring(start, next < 0 ? markdown.length() : next);
  }
}
