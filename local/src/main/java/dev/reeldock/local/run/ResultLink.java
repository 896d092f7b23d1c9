package dev.reeldock.local.run;

import dev.reeldock.local.run.Outcome.Recorded;
import java.net.URI;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A result as an answer names it: its link, and what Reeldock says it stored. */
record ResultLink(URI url, Recorded recorded) {
  private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,18}");
  // The name becomes that of a file.
  private static final Pattern FILE_NAME =
      Pattern.compile("/artifacts/[^/]+/(\\d{1,3}\\.[a-z0-9]{1,5})/[^/]+$");

  static ResultLink of(Map<?, ?> result) {
    Fields fields = new Fields(result);
    return new ResultLink(
        url(fields.text("url")),
        new Recorded(Long.parseLong(fields.text("bytes", WHOLE_NUMBER)), fields.text("sha256")));
  }

  /** For example 1.mp4. */
  String fileName() {
    Matcher matcher = FILE_NAME.matcher(url.getPath());
    if (!matcher.find()) {
      throw new UnexpectedAnswer(
          "Expected the link of a result to name a file like 1.mp4, but it does not.");
    }
    return matcher.group(1);
  }

  private static URI url(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      throw new UnexpectedAnswer("Expected url to be a URL, but it is not: " + e.getMessage());
    }
  }
}
