package dev.reeldock.local.copies;

/** What the hosts of the table serve. */
final class Films {
  static final Media FILM = Media.film(1, 300_001);

  /** Longer than what is kept of an unknown length at once. */
  static final Media LONG_FILM = Media.film(2, (20 << 20) + 1);

  /** The same task's result, made of other bytes. */
  static final Media OTHER_FILM = Media.film(3, 300_007);

  private Films() {}
}
