package dev.reeldock.local.kling;

import java.util.Arrays;
import java.util.regex.Pattern;

/** The sorts of requests that the server tells apart. */
public enum Route {
  CREATE("POST /v1/[^/]+/[^/]+"),
  QUERY("GET /v1/[^/]+/[^/]+/[^/]+"),
  LIST("GET /v1/[^/]+/[^/]+"),
  DOWNLOAD("GET /files/.+"),
  OTHER(".*");

  private final Pattern pattern;

  Route(String pattern) {
    this.pattern = Pattern.compile(pattern);
  }

  static Route of(String method, String path) {
    String line = method + " " + path;
    return Arrays.stream(values())
        .filter(route -> route.pattern.matcher(line).matches())
        .findFirst()
        .orElse(OTHER);
  }
}
