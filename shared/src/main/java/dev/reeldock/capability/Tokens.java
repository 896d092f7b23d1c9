package dev.reeldock.capability;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that allow one thing: {@code <expiry>.<mac>}, the expiry in seconds since 1970 in base 36
 * (0 for none), the mac an HMAC-SHA256 over purpose, subject and expiry, base64url without padding.
 */
public final class Tokens {
  private static final String ALGORITHM = "HmacSHA256";
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
    return Long.toString(seconds, RADIX) + "." + mac(keys.signing(), subject, seconds);
  }

  /** Whether the token is ours, for this subject, and not over. Takes as long for any wrong mac. */
  public boolean accepts(String token, String subject, Instant now) {
    int dot = token.indexOf('.');
    Optional<Long> expiry = dot < 0 ? Optional.empty() : expiry(token.substring(0, dot));
    if (expiry.isEmpty() || over(expiry.get(), now)) {
      return false;
    }
    byte[] given = token.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
    boolean accepted = false;
    for (String key : keys.accepted()) {
      byte[] expected = mac(key, subject, expiry.get()).getBytes(StandardCharsets.UTF_8);
      accepted |= MessageDigest.isEqual(expected, given);
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

  private String mac(String key, String subject, long expiry) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      String signed = purpose + "\n" + subject + "\n" + expiry;
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no " + ALGORITHM, e);
    }
  }
}
