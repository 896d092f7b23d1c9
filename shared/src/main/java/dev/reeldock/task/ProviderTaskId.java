package dev.reeldock.task;

/** The provider's own name of a task. Always a string: Kling's are numbers beyond 2^53. */
public record ProviderTaskId(String value) {
  public static final int MAX_LENGTH = 256;

  public ProviderTaskId {
    if (value.isBlank() || value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "A provider task id has 1 to "
              + MAX_LENGTH
              + " characters; this one has "
              + value.length()
              + ".");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
