package dev.reeldock.submit;

import java.util.List;

/**
 * A field of a kind's request, and what every reading of the provider's documentation agrees on. A
 * field that no description names passes through: the provider decides.
 */
sealed interface Field {
  String name();

  /**
   * Free text of at most so many characters.
   *
   * @param oneLine whether it is a name, which has no control characters
   */
  record Text(String name, boolean required, int maxLength, boolean oneLine) implements Field {}

  /** One of a few words; a number stands for its text. */
  record Choice(String name, List<String> values) implements Field {}

  /** An absolute http or https URL. */
  record Url(String name) implements Field {}

  /** A list of objects with one image each: {@code [{"<item>": <url or base64>}]}. */
  record ImageList(String name, String item, int min, int max) implements Field {}
}
