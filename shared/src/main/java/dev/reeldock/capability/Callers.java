package dev.reeldock.capability;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Who may call, from a secret of the form {@code {"<caller>":"<key>","<caller>":["<key>",..]}}: a
 * list while a key is changed. A caller's name has no {@code #}: the table's keys are made with it.
 *
 * <p>A caller shows its key, or a JWT that it signed with its key and that names it as {@code iss}.
 */
public final class Callers {
  private final Secrets secrets;
  private final String name;

  public Callers(Secrets secrets, String name) {
    this.secrets = secrets;
    this.name = name;
  }

  /** Whose credential that is. A key comes first: it may look like a JWT. */
  public Identity identify(String credential, Instant now) {
    List<CallerKey> keys = CallerKey.all(secrets.read(name).current());
    return only(keys, key -> Hmac.same(key.key(), credential))
        .<Identity>map(Identity.Known::new)
        .orElseGet(() ->
            Jwt.read(credential)
                .map(jwt -> identify(jwt, keys, now))
                .orElse(Identity.Denied.UNKNOWN));
  }

  private static Identity identify(Jwt jwt, List<CallerKey> keys, Instant now) {
    Optional<String> signer =
        only(keys, key -> jwt.signedWith(key.key()) && Hmac.same(key.caller(), jwt.issuer()));
    if (signer.isEmpty()) {
      return Identity.Denied.UNPROVEN;
    }
    Optional<Identity.Denied> denial = JwtTimes.denial(jwt.claims(), now);
    return denial.isPresent() ? denial.get() : new Identity.Known(signer.get());
  }

  /**
   * The one caller with such a key; nobody if two have it, as it would not tell them apart. Every
   * key is tried, on the signature first, so the time taken tells nothing about who exists.
   */
  private static Optional<String> only(List<CallerKey> keys, Predicate<CallerKey> such) {
    List<String> callers = keys.stream().filter(such).map(CallerKey::caller).distinct().toList();
    return callers.size() == 1 ? Optional.of(callers.getFirst()) : Optional.empty();
  }
}
