package dev.reeldock.local.kling;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a {@link FakeKling} behaves.
 *
 * @param port 0 takes any free one
 * @param accessKey signs the JWTs that Kling lets in besides the API key; null lets in none
 * @param slotsPerModel how many slots of one model, for videos and for images, unfinished tasks may
 *     hold at a time
 * @param urlLife how long a result URL works after its task has ended
 * @param framesPerSecond of the videos; fewer render faster, the duration stays as asked
 */
public record FakeKlingSettings(
    int port,
    String apiKey,
    @Nullable AccessKey accessKey,
    Pace pace,
    CallbackStyle callbacks,
    int slotsPerModel,
    Duration urlLife,
    int framesPerSecond,
    Dialect dialect) {
  private static final FakeKlingSettings DEFAULTS =
      new FakeKlingSettings(
          0,
          "api-key-kling-fake",
          null,
          Pace.LIFELIKE,
          CallbackStyle.ON,
          Integer.MAX_VALUE,
          Duration.ofDays(30),
          24,
          Dialect.KLING);

  public FakeKlingSettings {
    if (slotsPerModel < 1 || framesPerSecond < 1) {
      throw new IllegalArgumentException(
          "Slots per model and frames per second must be at least 1, not %s and %s."
              .formatted(slotsPerModel, framesPerSecond));
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
        newPort,
        apiKey,
        accessKey,
        pace,
        callbacks,
        slotsPerModel,
        urlLife,
        framesPerSecond,
        dialect);
  }

  public FakeKlingSettings withAccessKey(String name, String secret) {
    return new FakeKlingSettings(
        port,
        apiKey,
        new AccessKey(name, secret),
        pace,
        callbacks,
        slotsPerModel,
        urlLife,
        framesPerSecond,
        dialect);
  }

  public FakeKlingSettings withPace(Pace newPace) {
    return new FakeKlingSettings(
        port,
        apiKey,
        accessKey,
        newPace,
        callbacks,
        slotsPerModel,
        urlLife,
        framesPerSecond,
        dialect);
  }

  public FakeKlingSettings withCallbacks(CallbackStyle newCallbacks) {
    return new FakeKlingSettings(
        port,
        apiKey,
        accessKey,
        pace,
        newCallbacks,
        slotsPerModel,
        urlLife,
        framesPerSecond,
        dialect);
  }

  public FakeKlingSettings withSlotsPerModel(int newSlotsPerModel) {
    return new FakeKlingSettings(
        port,
        apiKey,
        accessKey,
        pace,
        callbacks,
        newSlotsPerModel,
        urlLife,
        framesPerSecond,
        dialect);
  }

  public FakeKlingSettings withUrlLife(Duration newUrlLife) {
    return new FakeKlingSettings(
        port,
        apiKey,
        accessKey,
        pace,
        callbacks,
        slotsPerModel,
        newUrlLife,
        framesPerSecond,
        dialect);
  }

  public FakeKlingSettings withFramesPerSecond(int newFramesPerSecond) {
    return new FakeKlingSettings(
        port,
        apiKey,
        accessKey,
        pace,
        callbacks,
        slotsPerModel,
        urlLife,
        newFramesPerSecond,
        dialect);
  }

  public FakeKlingSettings withDialect(Dialect newDialect) {
    return new FakeKlingSettings(
        port,
        apiKey,
        accessKey,
        pace,
        callbacks,
        slotsPerModel,
        urlLife,
        framesPerSecond,
        newDialect);
  }
}
