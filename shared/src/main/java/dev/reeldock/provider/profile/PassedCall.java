package dev.reeldock.provider.profile;

import java.util.List;

/**
 * A call that makes no task and goes to the provider as it is.
 *
 * @param path below the provider's base URL, as Kling has it; a segment {@code {id}} is any one
 */
public record PassedCall(String method, String path) {
  private static final String ANY = "{id}";

  /** Whether a request is this call; its path as it came, percent-encoded. */
  public boolean is(String otherMethod, String otherPath) {
    List<String> expected = List.of(path.split("/", -1));
    List<String> came = List.of(otherPath.split("/", -1));
    if (!method.equals(otherMethod) || expected.size() != came.size()) {
      return false;
    }
    for (int i = 0; i < expected.size(); i++) {
      boolean fits =
          expected.get(i).equals(ANY) ? isId(came.get(i)) : expected.get(i).equals(came.get(i));
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /** Nothing that a server could read as another path. */
  private static boolean isId(String segment) {
    return segment.matches("[A-Za-z0-9_-]{1,256}");
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
