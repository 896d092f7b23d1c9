package dev.reeldock.local;

import dev.reeldock.local.emulators.Emulators;
import dev.reeldock.local.kling.CallbackStyle;
import dev.reeldock.local.kling.FakeKling;
import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.sandbox.Settings;
import dev.reeldock.local.template.Template;
import java.time.Duration;

/** Whom Reeldock talks to on this machine. */
sealed interface Provider extends AutoCloseable {
  /** The real one where the options have an account, else a new fake one. */
  static Provider of(RunOptions options) {
    KlingAccount account = options.account();
    return account == null ? new Fake(FakeKling.start(settings(options))) : new Real(account);
  }

  private static FakeKlingSettings settings(RunOptions options) {
    return FakeKlingSettings.defaults()
        .withDialect(options.dialect())
        .withCallbacks(options.callbacks() ? CallbackStyle.ON : CallbackStyle.OFF)
        .withSlotsPerModel(options.slots())
        .withFramesPerSecond(12);
  }

  LocalReeldock start(Emulators emulators, Template template, Settings settings);

  /** How long a task may take. */
  Duration patience();

  /** For a person: who it is. */
  String description();

  @Override
  void close();

  /** A fake Kling in this JVM. */
  record Fake(FakeKling kling) implements Provider {
    @Override
    public LocalReeldock start(Emulators emulators, Template template, Settings settings) {
      return LocalReeldock.start(emulators, template, settings, kling);
    }

    @Override
    public Duration patience() {
      return Duration.ofMinutes(3);
    }

    @Override
    public String description() {
      return "a fake Kling, playing " + kling.dialect().profile() + ", " + kling.baseUrl();
    }

    @Override
    public void close() {
      kling.close();
    }
  }

  /** Kling itself, which takes money. */
  record Real(KlingAccount account) implements Provider {
    @Override
    public LocalReeldock start(Emulators emulators, Template template, Settings settings) {
      return LocalReeldock.start(emulators, template, settings, account);
    }

    @Override
    public Duration patience() {
      return Duration.ofMinutes(20);
    }

    @Override
    public String description() {
      return "Kling itself, " + account.baseUrl() + ", with your key: what is made there is paid";
    }

    @Override
    public void close() {}
  }
}
