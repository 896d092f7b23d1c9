package dev.reeldock.capability;

/**
 * A key that signs, and the short name by which its tokens call it: the beginning of a mac under
 * the key, which tells nothing of it.
 */
record Key(String id, String secret) {
  static final int ID_LENGTH = 6;

  static Key of(String secret) {
    return new Key(Hmac.of(secret, "the name of this key").substring(0, ID_LENGTH), secret);
  }

  /** No log prints the key. */
  @Override
  public String toString() {
    return "Key[" + id + "]";
  }
}
