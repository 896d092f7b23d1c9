package dev.reeldock.local;

import dev.reeldock.local.emulators.Emulators;
import dev.reeldock.local.kling.FakeKling;
import dev.reeldock.local.sandbox.Sandbox;
import dev.reeldock.local.sandbox.Settings;
import dev.reeldock.local.template.Template;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** The whole product on this machine: the sandbox, pointed at a Kling. */
public final class LocalReeldock implements AutoCloseable {
  private final Sandbox sandbox;

  private LocalReeldock(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  /** Starts the stack. The fake and the emulators stay the caller's to close. */
  public static LocalReeldock start(
      Emulators emulators, Template template, Settings settings, FakeKling kling) {
    Map<String, String> itsOwn =
        Map.of(
            "ProviderProfile",
            settings.parameters().getOrDefault("ProviderProfile", kling.dialect().profile()),
            "ProviderBaseUrl",
            kling.baseUrl().toString());
    Sandbox sandbox = Sandbox.start(emulators, template, with(itsOwn, settings));
    sandbox.putSecret("ProviderKey", "{\"api_key\":\"" + kling.apiKey() + "\"}");
    sandbox.hostNames().forEach(kling::resolve);
    return new LocalReeldock(sandbox);
  }

  /**
   * Starts the stack for a Kling that can reach nothing here: images go to it as bytes, and what
   * becomes of a task is learned by asking.
   */
  static LocalReeldock start(
      Emulators emulators, Template template, Settings settings, KlingAccount account) {
    Map<String, String> itsOwn =
        Map.of("ProviderBaseUrl", account.baseUrl(), "ImageTransport", "base64");
    Sandbox sandbox = Sandbox.start(emulators, template, with(itsOwn, settings));
    sandbox.putSecret("ProviderKey", account.secret());
    return new LocalReeldock(sandbox);
  }

  private static Settings with(Map<String, String> more, Settings settings) {
    Map<String, String> parameters = new HashMap<>(settings.parameters());
    parameters.putAll(more);
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

  /** What the callbacks of that caller are signed with. */
  public String relaySecret() {
    return CallerKey.of(sandbox.secret("RelaySecrets"));
  }

  public Sandbox sandbox() {
    return sandbox;
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
