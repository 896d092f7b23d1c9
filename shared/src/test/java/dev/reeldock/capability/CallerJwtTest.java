package dev.reeldock.capability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.capability.Identity.Denied;
import java.time.Instant;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A caller's JWT, and everything that differs from a valid one in one place. */
final class CallerJwtTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);
  private static final Identity STUDIO = new Identity.Known("studio");
  private static final HandmadeJwt VALID = HandmadeJwt.of("studio", "key of studio", NOW);

  private final InMemorySecrets secrets = new InMemorySecrets();
  private final Callers callers = new Callers(secrets, "callers");

  CallerJwtTest() {
    secrets.put(
        "callers", "{\"studio\":[\"key of studio\",\"old key\"],\"agency\":\"key of agency\"}");
  }

  private Identity identify(String token) {
    return callers.identify(token, NOW);
  }

  private Identity identifyClaims(String claims) {
    return identify(VALID.withClaims(claims).token());
  }

  @Test
  void identify_asKlingsClientsSignIt_isItsCaller() {
    assertThat(identify(VALID.token())).isEqualTo(STUDIO);
    assertThat(identify(HandmadeJwt.of("agency", "key of agency", NOW).token()))
        .isEqualTo(new Identity.Known("agency"));
  }

  @Test
  void identify_signedWithTheCallersOtherKey_isItsCaller() {
    assertThat(identify(VALID.withKey("old key").token())).isEqualTo(STUDIO);
  }

  @Test
  void identify_padded_isItsCaller() {
    assertThat(VALID.padded()).endsWith("=").isNotEqualTo(VALID.token());
    assertThat(identify(VALID.padded())).isEqualTo(STUDIO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"alg\":\"HS256\"}", "{\"typ\":\"x\",\"kid\":\"1\",\"alg\":\"HS256\"}"})
  void identify_otherHeadersOfTheSameAlgorithm_isItsCaller(String header) {
    assertThat(identify(VALID.withHeader(header).token())).isEqualTo(STUDIO);
  }

  static Stream<Arguments> unproven() {
    return Stream.of(
        tampered("alg none", jwt -> jwt.withHeader("{\"alg\":\"none\",\"typ\":\"JWT\"}")),
        tampered("alg RS256", jwt -> jwt.withHeader("{\"alg\":\"RS256\",\"typ\":\"JWT\"}")),
        tampered("alg HS512", jwt -> jwt.withHeader("{\"alg\":\"HS512\",\"typ\":\"JWT\"}")),
        tampered("alg in lower case", jwt -> jwt.withHeader("{\"alg\":\"hs256\"}")),
        tampered("alg missing", jwt -> jwt.withHeader("{\"typ\":\"JWT\"}")),
        tampered("alg null", jwt -> jwt.withHeader("{\"alg\":null}")),
        tampered("alg a list", jwt -> jwt.withHeader("{\"alg\":[\"HS256\"]}")),
        tampered("crit", jwt -> jwt.withHeader("{\"alg\":\"HS256\",\"crit\":[\"b64\"]}")),
        tampered("signed with HS512", jwt -> jwt.withAlgorithm("HmacSHA512")),
        tampered("another caller's key", jwt -> jwt.withKey("key of agency")),
        tampered("nobody's key", jwt -> jwt.withKey("key of Studio")),
        tampered("another caller", jwt -> claims(jwt, "\"studio\"", "\"agency\"")),
        tampered("no such caller", jwt -> claims(jwt, "\"studio\"", "\"nobody\"")),
        tampered("iss missing", jwt -> claims(jwt, "\"iss\"", "\"sub\"")),
        tampered("iss empty", jwt -> claims(jwt, "\"studio\"", "\"\"")),
        tampered("iss a list", jwt -> claims(jwt, "\"studio\"", "[\"studio\"]")));
  }

  private static Arguments tampered(String name, UnaryOperator<HandmadeJwt> change) {
    return Arguments.of(name, change.apply(VALID).token());
  }

  private static HandmadeJwt claims(HandmadeJwt jwt, String from, String to) {
    return jwt.withClaims(jwt.claims().replace(from, to));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unproven")
  void identify_changedInOnePlace_isUnproven(String name, String token) {
    assertThat(identify(token)).as(name).isEqualTo(Denied.UNPROVEN);
  }

  @Test
  void identify_unsigned_isUnproven() {
    assertThat(identify(VALID.unsigned())).isEqualTo(Denied.UNPROVEN);
    assertThat(identify(VALID.withHeader("{\"alg\":\"none\"}").unsigned()))
        .isEqualTo(Denied.UNPROVEN);
  }

  @Test
  void identify_anyCharacterChanged_isNobody() {
    String token = VALID.token();
    for (int i = 0; i < token.length(); i++) {
      for (String character : new String[] {"A", "B", "_", "=", "."}) {
        String changed = token.substring(0, i) + character + token.substring(i + 1);
        if (!changed.equals(token)) {
          assertThat(identify(changed)).as(changed).isInstanceOf(Denied.class);
        }
      }
    }
  }

  @Test
  void identify_partsOfTwoTokens_isUnproven() {
    String other = HandmadeJwt.of("agency", "key of agency", NOW).token();
    String mixed =
        other.substring(0, other.lastIndexOf('.'))
            + VALID.token().substring(VALID.token().lastIndexOf('.'));

    assertThat(identify(mixed)).isEqualTo(Denied.UNPROVEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "...", "a.b", "a.b.c", "e30.e30", "e30.e30.x.y", "!.!.!"})
  void identify_noJwt_isUnknown(String token) {
    assertThat(identify(token)).isEqualTo(Denied.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[]", "null", "\"studio\"", "{", "{\"iss\":\"a\",\"iss\":\"studio\"}"})
  void identify_claimsThatAreNoObject_isUnknown(String claims) {
    assertThat(identifyClaims(claims)).isEqualTo(Denied.UNKNOWN);
  }
}
