package dev.reeldock.task;

/** Which of an output's files: a provider makes one with its watermark beside the plain one. */
public enum Variant {
  PLAIN(""),
  WATERMARK("-watermark");

  private final String suffix;

  Variant(String suffix) {
    this.suffix = suffix;
  }

  /**
   * What stands between number and extension of the file's name, for example {@code -watermark}.
   */
  public String suffix() {
    return suffix;
  }
}
