package dev.reeldock.submit.kind;

/**
 * Something to be said about a request. Names the field, what was expected and what came; of free
 * text, URLs and images it tells the length only.
 *
 * @param refused whether every reading of the documentation refuses it; else the provider decides
 */
public record Finding(boolean refused, String field, String said) {
  public static Finding refused(String field, String expected, String came) {
    return new Finding(true, field, "expected " + expected + ", came " + came);
  }

  /** For what some reading refuses and another allows. */
  static Finding disputed(String field, String expected, String came) {
    return new Finding(false, field, "some documentation expects " + expected + ", came " + came);
  }

  static Finding warning(String field, String words) {
    return new Finding(false, field, words);
  }

  public String words() {
    return field + ": " + said;
  }
}
