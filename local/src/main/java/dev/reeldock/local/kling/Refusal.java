package dev.reeldock.local.kling;

/** A request that Kling refuses; becomes an error envelope in {@link Api}. */
final class Refusal extends RuntimeException {
  private final KlingCode code;

  Refusal(KlingCode code) {
    this(code, code.message());
  }

  Refusal(KlingCode code, String message) {
    super(message);
    this.code = code;
  }

  static Refusal invalidValue(String message) {
    return new Refusal(KlingCode.INVALID_VALUE, message);
  }

  KlingCode code() {
    return code;
  }
}
