package dev.reeldock.capability;

final class InMemorySecretsTest extends SecretsContract {
  private final InMemorySecrets secrets = new InMemorySecrets();

  @Override
  protected String secretOf(String... values) {
    for (String value : values) {
      secrets.put("key", value);
    }
    return "key";
  }

  @Override
  protected void rotate(String name, String value) {
    secrets.put(name, value);
  }

  @Override
  protected Secrets secrets() {
    return secrets;
  }
}
