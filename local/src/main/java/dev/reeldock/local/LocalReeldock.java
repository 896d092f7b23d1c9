package dev.reeldock.local;

import dev.reeldock.local.emulators.Emulators;
import dev.reeldock.local.kling.FakeKling;
import dev.reeldock.local.sandbox.Sandbox;
import dev.reeldock.local.sandbox.Settings;
import dev.reeldock.local.template.Template;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** The whole product on this machine: the sandbox, pointed at a fake Kling as at the real one. */
public final class LocalReeldock implements AutoCloseable {
  private final Sandbox sandbox;
  private final FakeKling kling;

  private LocalReeldock(Sandbox sandbox, FakeKling kling) {
    this.sandbox = sandbox;
    this.kling = kling;
  }

  /** Starts the stack. The fake and the emulators stay the caller's to close. */
  public static LocalReeldock start(
      Emulators emulators, Template template, Settings settings, FakeKling kling) {
    Sandbox sandbox = Sandbox.start(emulators, template, pointedAt(kling, settings));
    sandbox.putSecret("ProviderKey", "{\"api_key\":\"" + kling.apiKey() + "\"}");
    sandbox.hostNames().forEach(kling::resolve);
    return new LocalReeldock(sandbox, kling);
  }

  private static Settings pointedAt(FakeKling kling, Settings settings) {
    Map<String, String> parameters = new HashMap<>(settings.parameters());
    parameters.put("ProviderBaseUrl", kling.baseUrl().toString());
    return settings.withParameters(parameters);
  }

  /** What a client of Kling is pointed at. */
  public URI baseUrl() {
    return sandbox.apiBaseUrl("Api");
  }

  /** The key of the caller that the template makes. */
  public String callerKey() {
    return CallerKey.of(sandbox.secret("CallerKeys"));
  }

  public Sandbox sandbox() {
    return sandbox;
  }

  public FakeKling kling() {
    return kling;
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
