package dev.reeldock.local.kling;

import java.util.Arrays;

/** The sorts of requests that the server tells apart. */
public enum Route {
  /** What the account has, and what it keeps at the provider. */
  NO_TASK("(GET|POST) (/account|%s/general)/.+"),
  CREATE("POST %s/[^/]+/[^/]+"),
  QUERY("GET %s/[^/]+/[^/]+/[^/]+"),
  LIST("GET %s/[^/]+/[^/]+"),
  DOWNLOAD("GET /files/.+"),
  OTHER(".*");

  /** With a place for the API's prefix, which result files do not have. */
  private final String pattern;

  Route(String pattern) {
    this.pattern = pattern;
  }

  static Route of(Dialect dialect, String method, String path) {
    String line = method + " " + path;
    return Arrays.stream(values())
        .filter(route -> line.matches(route.pattern.formatted(dialect.prefix())))
        .findFirst()
        .orElse(OTHER);
  }
}
