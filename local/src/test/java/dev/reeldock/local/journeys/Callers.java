package dev.reeldock.local.journeys;

/** The two callers of a stack: the one that its deployment made, and another. */
final class Callers {
  static final String OTHER_KEY = "the-key-of-the-other-caller";

  private Callers() {}

  /** Before the first call. */
  static void addTheOther(Stack stack) {
    String first = stack.secret("CallerKeys");
    stack.putSecret("CallerKeys", first.replaceFirst("}$", ",\"other\":\"" + OTHER_KEY + "\"}"));
  }
}
