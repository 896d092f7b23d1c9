package dev.reeldock.local.kling;

/** A request that the provider refuses; {@link Answers} words it. */
final class Refusal extends RuntimeException {
  private final int httpStatus;
  private final int number;

  Refusal(KlingCode code) {
    this(code, code.message());
  }

  Refusal(KlingCode code, String message) {
    this(code.httpStatus(), code.number(), message);
  }

  Refusal(int httpStatus, int number, String message) {
    super(message);
    this.httpStatus = httpStatus;
    this.number = number;
  }

  static Refusal invalidValue(String message) {
    return new Refusal(KlingCode.INVALID_VALUE, message);
  }

  int httpStatus() {
    return httpStatus;
  }

  /** Kling's code. */
  int number() {
    return number;
  }
}
