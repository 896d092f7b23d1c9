package dev.reeldock.capability;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that allow one thing: {@code <key id>.<expiry>.<mac>}, the expiry in seconds since 1970 in
 * base 36 (0 for none), the mac an HMAC-SHA256 over purpose, subject and expiry, base64url without
 * padding.
 */
public final class Tokens {
  private static final int RADIX = 36;
  private static final int PARTS = 3;

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
    Key key = keys.signing();
    String mac = Hmac.of(key.secret(), signed(subject, seconds));
    return key.id() + "." + Long.toString(seconds, RADIX) + "." + mac;
  }

  /** Whether the token is ours, for this subject, and not over. Takes as long for any wrong mac. */
  public boolean accepts(String token, String subject, Instant now) {
    List<String> parts = List.of(token.split("\\.", PARTS));
    return parts.size() == PARTS
        && parts.get(0).length() == Key.ID_LENGTH
        && expiry(parts.get(1))
            .filter(expiry -> !over(expiry, now))
            .filter(expiry -> signedBy(parts.get(0), parts.get(2), signed(subject, expiry)))
            .isPresent();
  }

  private boolean signedBy(String keyId, String mac, String signed) {
    boolean matches = false;
    for (Key key : keys.named(keyId)) {
      matches |= Hmac.matches(mac, key.secret(), signed);
    }
    return matches;
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
