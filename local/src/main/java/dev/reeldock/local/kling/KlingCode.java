package dev.reeldock.local.kling;

/** Kling's error codes, with the HTTP status each one travels on. */
enum KlingCode {
  AUTHORIZATION_EMPTY(401, 1001),
  AUTHORIZATION_INVALID(401, 1002),
  INVALID_PARAMETERS(400, 1200),
  INVALID_VALUE(400, 1201),
  METHOD_INVALID(404, 1202),
  RESOURCE_ABSENT(404, 1203),
  SLOTS_FULL(429, 1303),
  INTERNAL(500, 5000);

  private final int httpStatus;
  private final int number;

  KlingCode(int httpStatus, int number) {
    this.httpStatus = httpStatus;
    this.number = number;
  }

  int httpStatus() {
    return httpStatus;
  }

  int number() {
    return number;
  }
}
