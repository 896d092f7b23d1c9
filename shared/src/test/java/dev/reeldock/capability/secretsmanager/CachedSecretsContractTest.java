package dev.reeldock.capability.secretsmanager;

import dev.reeldock.capability.InMemorySecrets;
import dev.reeldock.capability.Secrets;
import dev.reeldock.capability.SecretsContract;
import dev.reeldock.task.VirtualClock;

final class CachedSecretsContractTest extends SecretsContract {
  private final InMemorySecrets source = new InMemorySecrets();
  private final Secrets secrets = new CachedSecrets(source, new VirtualClock());

  @Override
  protected String secretOf(String... values) {
    for (String value : values) {
      source.put("key", value);
    }
    return "key";
  }

  @Override
  protected void rotate(String name, String value) {
    source.put(name, value);
  }

  @Override
  protected Secrets secrets() {
    return secrets;
  }
}
