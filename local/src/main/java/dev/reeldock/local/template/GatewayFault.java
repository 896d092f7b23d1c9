package dev.reeldock.local.template;

import dev.reeldock.local.template.RestApi.GatewayAnswer;

/** What API Gateway answers by itself, and what it says where the template says nothing. */
public enum GatewayFault {
  MISSING_AUTHENTICATION_TOKEN("DEFAULT_4XX", 403, "Missing Authentication Token"),
  REQUEST_TOO_LARGE("DEFAULT_4XX", 413, "Request Too Long"),
  /** A function that fails, is late or answers what cannot be read; it has no name of its own. */
  DEFAULT_5XX("DEFAULT_5XX", 502, "Internal server error");

  private final String family;
  private final int status;
  private final String message;

  GatewayFault(String family, int status, String message) {
    this.family = family;
    this.status = status;
    this.message = message;
  }

  /** The gateway response that holds where this fault has none. */
  String family() {
    return family;
  }

  GatewayAnswer byItself() {
    return new GatewayAnswer(status, "{\"message\":\"%s\"}".formatted(message));
  }
}
