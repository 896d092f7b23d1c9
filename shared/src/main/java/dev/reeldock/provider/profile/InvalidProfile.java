package dev.reeldock.provider.profile;

/** A profile's file cannot be used; the message names file and field, and says what to do. */
public final class InvalidProfile extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  public InvalidProfile(String file, String problem) {
    super("Provider profile " + file + ": " + problem);
  }
}
