package dev.reeldock.provider.profile;

import java.util.ArrayList;
import java.util.List;

/**
 * What cannot be promised with a provider as it can with Kling, each in one sentence. It follows
 * from the profile; none has it written down.
 */
public final class Weaknesses {
  private static final String CALLBACKS_ALONE =
      "an outcome is learned from callbacks alone: if all are lost, a person must ask the provider";
  private static final String NOT_ASKED_BY_OUR_ID =
      "a lost answer to a submit calls a person, as the provider cannot be asked by our id";
  private static final String NOT_FOUND_PROVES_NOTHING =
      "after a lost answer to a submit, 'not found' proves nothing: a person decides";
  private static final String UNSIGNED =
      "callbacks are not signed: only the token in their URL shows where they come from";
  private static final String ANY_HOST =
      "results may lie on any public host, as the provider names none";

  private Weaknesses() {}

  /** Those that the caller of a submit may come to feel. */
  public static List<String> ofSubmits(Profile profile) {
    List<String> weaknesses = new ArrayList<>();
    if (!profile.hasQuery()) {
      weaknesses.add(CALLBACKS_ALONE);
    }
    if (!profile.externalIds().queryable()) {
      weaknesses.add(NOT_ASKED_BY_OUR_ID);
    } else if (!profile.canTell()) {
      weaknesses.add(NOT_FOUND_PROVES_NOTHING);
    }
    return List.copyOf(weaknesses);
  }

  /** All, for whoever chooses a provider. */
  public static List<String> of(Profile profile) {
    List<String> weaknesses = new ArrayList<>(ofSubmits(profile));
    if (!profile.outcomes().signed()) {
      weaknesses.add(UNSIGNED);
    }
    if (profile.outcomes().results().anyPublic()) {
      weaknesses.add(ANY_HOST);
    }
    return List.copyOf(weaknesses);
  }
}
