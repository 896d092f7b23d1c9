package dev.reeldock.submit;

import dev.reeldock.capability.Identity;
import dev.reeldock.task.Refusal;

/**
 * What a caller is told that we do not know, in Kling's codes. None of it repeats what came, or
 * tells whether a caller exists.
 */
final class AuthorizationRefusals {
  private static final int UNAUTHORIZED = 401;

  private AuthorizationRefusals() {}

  static Refusal empty() {
    return refusal(
        1001,
        "Authorization is empty: expected the header Authorization: Bearer <caller key, or a JWT"
            + " signed with it>, came none; send it");
  }

  static Refusal otherScheme() {
    return refusal(
        1002,
        "Authorization is invalid: expected Bearer, a space, and a caller key or a JWT, came"
            + " another form; put Bearer in front");
  }

  static Refusal denied(Identity.Denied denied) {
    return switch (denied) {
      case UNKNOWN ->
          refusal(
              1002,
              "Authorization is invalid: expected a caller key that the stack's secret CallerKeys"
                  + " holds, or a JWT of three parts, came neither; compare the key with the"
                  + " secret (a change takes five minutes)");
      case UNPROVEN ->
          refusal(
              1000,
              "Authentication failed: expected a JWT with alg HS256, signed with the key of the"
                  + " caller that iss names, came one where these do not fit; check alg, iss and"
                  + " key");
      case ENDLESS ->
          refusal(
              1002,
              "Authorization is invalid: expected a JWT with exp in seconds since 1970, at most 24"
                  + " hours ahead, came none or a later one; sign with exp = now + 1800");
      case TOO_EARLY ->
          refusal(
              1003,
              "Authorization is not valid yet: expected a JWT whose nbf, in seconds since 1970, is"
                  + " past, came a later one; set the clock, or sign with nbf = now - 5");
      case EXPIRED ->
          refusal(
              1004,
              "Authorization is expired: expected a JWT whose exp, in seconds since 1970, is ahead,"
                  + " came one that is past; sign a new JWT");
    };
  }

  private static Refusal refusal(int code, String message) {
    return new Refusal(code, message, UNAUTHORIZED);
  }
}
