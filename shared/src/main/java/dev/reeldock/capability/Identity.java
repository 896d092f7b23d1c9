package dev.reeldock.capability;

/** Who somebody is, as far as a credential proves it. */
public sealed interface Identity {

  record Known(String caller) implements Identity {}

  /** Why nobody is proven. None of them tells whether a caller exists. */
  enum Denied implements Identity {
    /** Neither a key that we know nor a JWT. */
    UNKNOWN,
    /** A JWT of another algorithm, an unknown issuer or a wrong signature. */
    UNPROVEN,
    /** A JWT of a caller, without an expiry or with one too far ahead. */
    ENDLESS,
    /** A JWT of a caller that counts from later on. */
    TOO_EARLY,
    /** A JWT of a caller that no longer counts. */
    EXPIRED
  }
}
