package dev.reeldock.local.kling;

import java.util.Locale;

/** The first part of a path, and the name of the list of outputs in a result. */
public enum Family {
  VIDEOS,
  IMAGES;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
