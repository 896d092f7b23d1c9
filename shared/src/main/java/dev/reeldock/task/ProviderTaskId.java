package dev.reeldock.task;

/** The provider's own name of a task. Always a string: Kling's are numbers beyond 2^53. */
public record ProviderTaskId(String value) {
  public ProviderTaskId {
    if (value.isBlank() || value.length() > 256) {
      throw new IllegalArgumentException(
          "A provider task id has 1 to 256 characters; this one has " + value.length() + ".");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
