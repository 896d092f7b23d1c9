package dev.reeldock.callback;

import dev.reeldock.provider.KlingClient;
import dev.reeldock.provider.QueryAnswer;
import dev.reeldock.provider.Snapshot;
import dev.reeldock.provider.profile.Profile;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.StateName;
import dev.reeldock.task.SubmitWrites;
import dev.reeldock.task.Task;
import dev.reeldock.task.Write;
import java.time.InstantSource;

/** A person knows under which id the provider has a task. It is asked first, where it can be. */
final class Adoption {
  private final KlingClient kling;
  private final Profile profile;
  private final Rescue rescue;
  private final InstantSource clock;

  Adoption(KlingClient kling, Profile profile, Rescue rescue, InstantSource clock) {
    this.kling = kling;
    this.profile = profile;
    this.rescue = rescue;
    this.clock = clock;
  }

  Said run(Task task, ProviderTaskId id) {
    if (task.state().name().rank() >= StateName.SUBMITTED.rank()) {
      return Rescue.refused(task);
    }
    return switch (kling.query(task.request().kind(), id)) {
      case QueryAnswer.Found(Snapshot snapshot) ->
          isThisTasks(task, id, snapshot) ? byPerson(task, id) : anothers(id);
      case QueryAnswer.NotFound _ ->
          Said.refused(
              "The provider says that it has no " + task.request().kind().path() + " " + id + ".",
              "Take the id from its console, of a task of the same kind. Nothing was changed.");
      case QueryAnswer.NoQuery _ -> byPerson(task, id);
      case QueryAnswer.Unclear(String reason) ->
          Said.refused(
              "The provider gave no clear answer about " + id + ": " + reason + ".",
              "Nothing was changed; try again later.");
    };
  }

  private boolean isThisTasks(Task task, ProviderTaskId id, Snapshot snapshot) {
    boolean boughtForAnother = profile.externalIds().sent() && snapshot.isAnothersThan(task.id());
    return snapshot.names(id) && !boughtForAnother;
  }

  private static Said anothers(ProviderTaskId id) {
    return Said.refused(
        "The provider's task " + id + " was not made for this task: it has another id of ours.",
        "Look once more in its console. Nothing was changed.");
  }

  private Said byPerson(Task task, ProviderTaskId id) {
    return adopt(
        task,
        SubmitWrites.accepted("adopted by a person", id, clock.instant()),
        "Adopted as "
            + id
            + ": it is looked at now, and stored when the provider has finished it.");
  }

  /** The provider itself says so, asked by our id. */
  Said found(Task task, ProviderTaskId id) {
    return adopt(
        task,
        SubmitWrites.accepted("adopted", id, clock.instant()),
        "Not sent again: the provider has it as " + id + ". It was adopted instead.");
  }

  private Said adopt(Task task, Write write, String words) {
    return rescue.write(
        task,
        write,
        adopted -> {
          rescue.wakeCollect(adopted);
          if (task.waiting()) {
            rescue.wakePool(adopted); // who stood behind it may be next
          }
          return Said.done(words);
        });
  }
}
