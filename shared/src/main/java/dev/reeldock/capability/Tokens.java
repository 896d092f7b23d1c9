package dev.reeldock.capability;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that allow one thing: {@code <expiry>.<mac>}, the expiry in seconds since 1970 in base 36
 * (0 for none), the mac an HMAC-SHA256 over purpose, subject and expiry, base64url without padding.
 */
public final class Tokens {
  private static final int RADIX = 36;

  private final String purpose;
  private final KeyRing keys;

  /** Tokens of different purposes never stand for each other. */
  public Tokens(String purpose, KeyRing keys) {
    this.purpose = purpose;
    this.keys = keys;
  }

  /** A token for the subject, until the expiry if there is one. */
  public String issue(String subject, @Nullable Instant expiry) {
    long seconds = expiry == null ? 0 : expiry.getEpochSecond();
    return Long.toString(seconds, RADIX) + "." + Hmac.of(keys.signing(), signed(subject, seconds));
  }

  /** Whether the token is ours, for this subject, and not over. Takes as long for any wrong mac. */
  public boolean accepts(String token, String subject, Instant now) {
    int dot = token.indexOf('.');
    Optional<Long> expiry = dot < 0 ? Optional.empty() : expiry(token.substring(0, dot));
    if (expiry.isEmpty() || over(expiry.get(), now)) {
      return false;
    }
    String mac = token.substring(dot + 1);
    String signed = signed(subject, expiry.get());
    boolean accepted = false;
    for (String key : keys.accepted()) {
      accepted |= Hmac.matches(mac, key, signed);
    }
    return accepted;
  }

  private static boolean over(long expiry, Instant now) {
    return expiry != 0 && now.getEpochSecond() >= expiry;
  }

  private static Optional<Long> expiry(String text) {
    try {
      long seconds = Long.parseLong(text, RADIX);
      return Long.toString(seconds, RADIX).equals(text) && seconds >= 0
          ? Optional.of(seconds)
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private String signed(String subject, long expiry) {
    return purpose + "\n" + subject + "\n" + expiry;
  }
}
