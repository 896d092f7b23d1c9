package dev.reeldock.local.emulators;

import java.util.Map;

/** What the emulated Secrets Manager says to one request. */
sealed interface SecretAnswer {
  int status();

  Map<String, Object> body();

  record Done(Map<String, Object> body) implements SecretAnswer {
    public Done {
      body = Map.copyOf(body);
    }

    @Override
    public int status() {
      return 200;
    }
  }

  record Refused(String type, String message) implements SecretAnswer {
    @Override
    public int status() {
      return 400;
    }

    @Override
    public Map<String, Object> body() {
      return Map.of("__type", type, "message", message);
    }
  }
}
