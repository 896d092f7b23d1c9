package dev.reeldock.local.simulation;

import dev.reeldock.provider.profile.ExternalIds;
import dev.reeldock.provider.profile.Outcomes;
import dev.reeldock.provider.profile.Profile;
import dev.reeldock.provider.profile.SampleProfiles;
import java.time.Duration;

/**
 * The providers that are played: those that Reeldock comes with, and two that a user might have.
 */
enum Played {
  /** Used ids are refused, so that a task may be listed long after its settle time. */
  KLING,
  COMETAPI,
  ANYFAST,
  YUTOAI,
  /** Sells an id again, but lists a task within its settle time. */
  SETTLING,
  /** Refuses used ids, and may list a task at any time. */
  NAMING;

  private static final Duration LONGEST_LAG = Duration.ofMinutes(8);
  private static final Profile SETTLED =
      kling("settling", new ExternalIds(true, false, true, Duration.ofMinutes(2)));
  private static final Profile NAMED = kling("naming", new ExternalIds(true, true, true, null));

  private static Profile kling(String name, ExternalIds ids) {
    return like(SampleProfiles.KLING, name, ids, SampleProfiles.KLING.outcomes());
  }

  static Profile like(Profile other, String name, ExternalIds ids, Outcomes outcomes) {
    return new Profile(
        name,
        other.title(),
        other.dated(),
        other.endpoint(),
        ids,
        outcomes,
        other.flatAnswers(),
        other.imageTransport(),
        other.passThrough(),
        other.pages());
  }

  Profile profile() {
    return switch (this) {
      case KLING -> SampleProfiles.KLING;
      case COMETAPI -> SampleProfiles.COMETAPI;
      case ANYFAST -> SampleProfiles.ANYFAST;
      case YUTOAI -> SampleProfiles.YUTOAI;
      case SETTLING -> SETTLED;
      case NAMING -> NAMED;
    };
  }

  /** It lists a task sooner than that after it has sold it. */
  Duration listsWithin() {
    return this == SETTLING ? profile().settling() : LONGEST_LAG;
  }

  /** Whether it may refuse what it would sell the next time, and has sold before. */
  boolean refusesAtRandom() {
    return this != KLING;
  }
}
