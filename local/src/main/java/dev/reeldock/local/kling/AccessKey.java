package dev.reeldock.local.kling;

/** The older way to prove who calls: a name, and the secret that signs the JWTs in that name. */
public record AccessKey(String name, String secret) {
  @Override
  public String toString() {
    return "AccessKey[" + name + "]";
  }
}
