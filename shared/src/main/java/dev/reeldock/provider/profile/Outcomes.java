package dev.reeldock.provider.profile;

import dev.reeldock.task.Delays;
import java.time.Duration;

/**
 * How a provider's outcomes are learned.
 *
 * @param sameId whether a callback names a task as the create answer did; a gateway may pass on
 *     Kling's own id
 * @param signed whether the provider can sign its callbacks (Standard Webhooks)
 * @param results where they are served, and what one may be like
 */
public record Outcomes(Evidence evidence, boolean sameId, boolean signed, Results results) {

  /** What proves an outcome. */
  public enum Evidence {
    /** The provider's own answer to our question. */
    QUERY,
    /** A callback that has the task's token, and a result from where results come from. */
    CALLBACK
  }

  /**
   * How long after a submit a callback is listened to. Where one can ask, a late success is learned
   * by asking; where one cannot, as long as a task is remembered.
   */
  public Duration reportableFor() {
    return provenByCallback() ? Delays.KEPT_AFTER_END : Duration.ofDays(7);
  }

  public boolean provenByCallback() {
    return evidence == Evidence.CALLBACK;
  }
}
