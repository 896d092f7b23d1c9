package dev.reeldock.local.kling;

import java.time.Duration;

/**
 * How a {@link FakeKling} behaves.
 *
 * @param port 0 takes any free one
 * @param urlLife how long a result URL works after its task has ended
 * @param framesPerSecond of the videos; fewer render faster, the duration stays as asked
 */
public record FakeKlingSettings(
    int port,
    Dialect dialect,
    Account account,
    Pace pace,
    CallbackStyle callbacks,
    Duration urlLife,
    int framesPerSecond) {
  private static final FakeKlingSettings DEFAULTS =
      new FakeKlingSettings(
          0,
          Dialect.KLING,
          new Account("api-key-kling-fake", null, Integer.MAX_VALUE),
          Pace.LIFELIKE,
          CallbackStyle.ON,
          Duration.ofDays(30),
          24);

  public FakeKlingSettings {
    if (framesPerSecond < 1) {
      throw new IllegalArgumentException(
          "Frames per second must be at least 1, not %s.".formatted(framesPerSecond));
    }
  }

  public static FakeKlingSettings defaults() {
    return DEFAULTS;
  }

  /** For tests: tens of milliseconds for each status, and two frames a second. */
  public static FakeKlingSettings fast() {
    return DEFAULTS.withPace(Pace.FAST).withFramesPerSecond(2);
  }

  public FakeKlingSettings withPort(int newPort) {
    return new FakeKlingSettings(
        newPort, dialect, account, pace, callbacks, urlLife, framesPerSecond);
  }

  public FakeKlingSettings withDialect(Dialect newDialect) {
    return new FakeKlingSettings(
        port, newDialect, account, pace, callbacks, urlLife, framesPerSecond);
  }

  /** Lets in JWTs too that it signs, where the dialect has them. */
  public FakeKlingSettings withAccessKey(String name, String secret) {
    return withAccount(account.with(new AccessKey(name, secret)));
  }

  public FakeKlingSettings withSlotsPerModel(int newSlotsPerModel) {
    return withAccount(account.with(newSlotsPerModel));
  }

  private FakeKlingSettings withAccount(Account newAccount) {
    return new FakeKlingSettings(
        port, dialect, newAccount, pace, callbacks, urlLife, framesPerSecond);
  }

  public FakeKlingSettings withPace(Pace newPace) {
    return new FakeKlingSettings(
        port, dialect, account, newPace, callbacks, urlLife, framesPerSecond);
  }

  public FakeKlingSettings withCallbacks(CallbackStyle newCallbacks) {
    return new FakeKlingSettings(
        port, dialect, account, pace, newCallbacks, urlLife, framesPerSecond);
  }

  public FakeKlingSettings withUrlLife(Duration newUrlLife) {
    return new FakeKlingSettings(
        port, dialect, account, pace, callbacks, newUrlLife, framesPerSecond);
  }

  public FakeKlingSettings withFramesPerSecond(int newFramesPerSecond) {
    return new FakeKlingSettings(
        port, dialect, account, pace, callbacks, urlLife, newFramesPerSecond);
  }
}
