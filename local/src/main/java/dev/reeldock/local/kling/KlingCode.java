package dev.reeldock.local.kling;

/** Kling's codes, with the HTTP status that each one travels on and words that go with it. */
public enum KlingCode {
  SUCCEEDED(200, 0, "SUCCEED"),
  AUTHENTICATION_FAILED(401, 1000, "Authentication failed"),
  AUTHORIZATION_EMPTY(401, 1001, "Authorization is empty"),
  AUTHORIZATION_INVALID(401, 1002, "Authorization is invalid"),
  AUTHORIZATION_NOT_YET_VALID(401, 1003, "Authorization is not yet valid"),
  AUTHORIZATION_EXPIRED(401, 1004, "Authorization has expired"),
  ACCOUNT_ABNORMAL(429, 1100, "Account is abnormal"),
  ACCOUNT_IN_ARREARS(429, 1101, "Account is in arrears"),
  PACK_EXHAUSTED(429, 1102, "Account balance not enough"),
  FORBIDDEN(403, 1103, "No permission for the requested resource"),
  INVALID_PARAMETERS(400, 1200, "Request parameters are invalid"),
  INVALID_VALUE(400, 1201, "Request parameter value is invalid"),
  METHOD_INVALID(404, 1202, "method is invalid"),
  RESOURCE_ABSENT(404, 1203, "Requested resource does not exist"),
  POLICY(400, 1300, "The request violates the platform's policy"),
  CONTENT_BLOCKED(400, 1301, "The content was blocked by the safety check"),
  TOO_MANY_REQUESTS(429, 1302, "Requests are too frequent"),
  SLOTS_FULL(429, 1303, "parallel task over resource pack limit"),
  ADDRESS_NOT_LISTED(429, 1304, "The IP address is not on the whitelist"),
  INTERNAL(500, 5000, "Internal server error"),
  MAINTENANCE(503, 5001, "Service is under maintenance"),
  INTERNAL_TIMEOUT(504, 5002, "Internal processing timed out");

  private final int httpStatus;
  private final int number;
  private final String message;

  KlingCode(int httpStatus, int number, String message) {
    this.httpStatus = httpStatus;
    this.number = number;
    this.message = message;
  }

  public int httpStatus() {
    return httpStatus;
  }

  public int number() {
    return number;
  }

  public String message() {
    return message;
  }
}
