package dev.reeldock.callback;

import dev.reeldock.media.ResultDoor;
import dev.reeldock.provider.Callback;
import dev.reeldock.provider.Snapshot;
import dev.reeldock.provider.TaskStatus;
import dev.reeldock.provider.profile.Profile;
import dev.reeldock.provider.profile.Profiles;
import dev.reeldock.task.Claim;
import dev.reeldock.task.Condition;
import dev.reeldock.task.Evidence;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.Result;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskId;
import dev.reeldock.task.Write;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a callback tells, as the provider's profile lets one read it. Where the provider can be
 * asked, only its status counts; where it cannot, the outcome itself is kept, the first of its
 * rank.
 */
final class Told {
  private final Profile profile;
  private final ResultDoor door;

  Told(Profile profile, ResultDoor door) {
    this.profile = profile;
    this.door = door;
  }

  /** Whether the body names another task than the one whose token it came with. */
  boolean ofAnother(TaskId id, Callback callback) {
    return profile.outcomes().sameId() && namesAnother(id, callback);
  }

  /**
   * The same of a task that was made for another provider, by that provider's way to name tasks.
   */
  boolean ofAnother(Task task, Callback callback) {
    return namingAlike().anyMatch(task.request().profile()::equals)
        && (namesAnother(task.id(), callback)
            || task.state().providerTaskId().filter(id -> !id.equals(callback.id())).isPresent());
  }

  private static boolean namesAnother(TaskId id, Callback callback) {
    String named = callback.externalTaskId();
    return named != null && !named.equals(id.value());
  }

  /**
   * The profiles whose callbacks name a task as the create answer did, as far as they are known.
   */
  private Stream<String> namingAlike() {
    return Stream.concat(Stream.of(profile), Profiles.SHIPPED.stream().map(Profiles::shipped))
        .filter(known -> known.outcomes().sameId())
        .map(Profile::name)
        .distinct();
  }

  /** A claim that names another task may be about one whose provider names tasks in its own way. */
  Write ofOneNamedOtherwise(Write claim) {
    return namingAlike()
        .map(Condition.ProfileIsNot::new)
        .reduce(claim, Write::onlyIf, (_, last) -> last);
  }

  /** The id that must be the task's; absent where callbacks name tasks in their own way. */
  @Nullable ProviderTaskId bound(Callback callback) {
    return profile.outcomes().sameId() ? callback.id() : null;
  }

  /** The claims of this stack's provider are about its own tasks. */
  Write ofItsOwn(Write claim) {
    return claim.onlyIf(new Condition.ProfileIs(profile.name()));
  }

  boolean isItsOwn(Task task) {
    return task.request().profile().equals(profile.name());
  }

  /**
   * Of a task that was made for another provider than the stack has now: an outcome is kept, and
   * judged when that provider is back.
   */
  Optional<Claim> foreignClaim(Callback callback, Instant now) {
    return switch (callback.status()) {
      case UNKNOWN -> Optional.empty();
      case SUBMITTED -> Optional.of(new Claim(Claim.Status.SUBMITTED, now));
      case PROCESSING -> Optional.of(new Claim(Claim.Status.PROCESSING, now));
      case SUCCEED, FAILED ->
          Optional.of(new Claim(Claim.Status.ELSEWHERE, now, evidence(callback.snapshot())));
    };
  }

  /** Empty where it says nothing. */
  Optional<Claim> claim(Callback callback, Instant now) {
    return switch (callback.status()) {
      case UNKNOWN -> Optional.empty();
      case SUBMITTED -> Optional.of(new Claim(Claim.Status.SUBMITTED, now));
      case PROCESSING -> Optional.of(new Claim(Claim.Status.PROCESSING, now));
      case SUCCEED -> Optional.of(succeeded(callback.snapshot(), now));
      case FAILED -> Optional.of(failed(callback.snapshot(), now));
    };
  }

  private Claim succeeded(Snapshot told, Instant now) {
    if (!profile.outcomes().provenByCallback()) {
      return new Claim(Claim.Status.SUCCEEDED, now);
    }
    Claim.Status status = proves(told) ? Claim.Status.SUCCEEDED : Claim.Status.ELSEWHERE;
    return new Claim(status, now, evidence(told));
  }

  private boolean proves(Snapshot told) {
    return !told.results().isEmpty()
        && told.results().stream()
            .flatMap(Result::urls)
            .allMatch(url -> door.refusal(url).isEmpty());
  }

  private Claim failed(Snapshot told, Instant now) {
    return new Claim(
        Claim.Status.FAILED, now, profile.outcomes().provenByCallback() ? evidence(told) : null);
  }

  private static Evidence evidence(Snapshot told) {
    return told.status() == TaskStatus.SUCCEED
        ? new Evidence.Success(told.id(), told.results(), told.cost())
        : new Evidence.Failed(told.id(), told.message(), told.cost());
  }
}
