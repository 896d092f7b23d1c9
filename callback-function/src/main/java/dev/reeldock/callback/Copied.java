package dev.reeldock.callback;

import dev.reeldock.task.Artifact;
import dev.reeldock.task.Attention;

/** What came of copying one output. */
sealed interface Copied {
  /** The object lies there, whole. */
  record Whole(Artifact artifact) implements Copied {}

  /** The provider must be asked for a fresh link. */
  record LinkDead(int httpStatus) implements Copied {}

  /** It cannot be copied before a person has done something. */
  record NeedsPerson(Attention attention) implements Copied {}

  /** Nothing of ours is visible; the whole copy may be tried again. */
  record Broken(String reason) implements Copied {}
}
