package dev.reeldock.provider.wire;

/** Texts of somebody else's that a record keeps. */
final class Words {
  private static final int KEPT = 500;

  private Words() {}

  static String cut(String text) {
    return text.length() <= KEPT ? text : text.substring(0, KEPT);
  }
}
