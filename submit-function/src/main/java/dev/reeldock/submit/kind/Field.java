package dev.reeldock.submit.kind;

import java.util.List;

/**
 * A field of a request, and what every reading of the documentation says of it: where they differ,
 * bounds are the loosest. What one provider's page says beyond that is the {@link Page}'s.
 */
sealed interface Field {
  String name();

  default Presence presence() {
    return Presence.OPTIONAL;
  }

  /** Free text; lengths in characters. */
  record Text(String name, Presence presence, int max) implements Field {}

  /** A name or id, on one line; a number is kept as it came. */
  record Word(String name, Presence presence, int max) implements Field {}

  /** One of a few words; a number stands for its text. */
  record Choice(String name, Presence presence, List<String> values) implements Field {}

  /** A whole number; its text stands for it. */
  record Whole(String name, Presence presence, int min, int max) implements Field {
    /** Documented as an int, and no more. */
    static Whole unbounded(String name, Presence presence) {
      return new Whole(name, presence, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
  }

  /** A number; its text stands for it. */
  record Decimal(String name, int min, int max) implements Field {}

  /** True or false; their texts stand for them. */
  record Flag(String name) implements Field {}

  /** An absolute http or https URL. */
  record Url(String name) implements Field {}

  /** An image: an http or https URL, base64 of a jpg or png, or the name of an object. */
  record Image(String name, Presence presence, ImageUse use) implements Field {}

  /** An object. */
  record Group(String name, Presence presence, List<Field> fields) implements Field {}

  /** A list of objects. */
  record Items(String name, Presence presence, Bounds count, List<Field> fields) implements Field {}
}
