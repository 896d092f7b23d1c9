package dev.reeldock.callback;

import dev.reeldock.capability.CallbackUrls;
import dev.reeldock.provider.profile.Profile;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskId;
import dev.reeldock.task.TaskStore;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Does what a person asks, and says what came of it. */
final class Operator {
  private final TaskStore tasks;
  private final Profile profile;
  private final Adoption adoption;
  private final Resending resending;
  private final GivingUp givingUp;
  private final Redrive redrive;
  private final CallbackUrls callbackUrls;
  private final InstantSource clock;

  /**
   * @param profile the provider's that the stack has now
   */
  Operator(
      TaskStore tasks,
      Profile profile,
      Adoption adoption,
      Resending resending,
      GivingUp givingUp,
      Redrive redrive,
      CallbackUrls callbackUrls,
      InstantSource clock) {
    this.tasks = tasks;
    this.profile = profile;
    this.adoption = adoption;
    this.resending = resending;
    this.givingUp = givingUp;
    this.redrive = redrive;
    this.callbackUrls = callbackUrls;
    this.clock = clock;
  }

  Said run(Command command, BooleanSupplier timeIsLeft) {
    return switch (command) {
      case Command.Explain(var id) -> of(id, task -> Explanation.of(task, clock.instant()));
      case Command.Adopt(var id, var providerId) ->
          ofProvider(id, task -> adoption.run(task, providerId));
      case Command.SendAgain(var id, boolean mayBuyTwice) ->
          ofProvider(id, task -> resending.run(task, mayBuyTwice));
      case Command.GiveUp(var id, String reason) -> of(id, task -> givingUp.run(task, reason));
      case Command.Redrive(var queue) -> redrive.run(queue, timeIsLeft);
      case Command.CallbackUrl _ ->
          Said.done(
              callbackUrls.issueToTry(clock.instant()).toString(),
              "It is of no task: what comes there is judged as any callback is, answered 200 if it"
                  + " is one, and changes nothing.");
      case Command.Unusable(String why) -> Said.refused(why);
    };
  }

  private Said of(TaskId id, Function<Task, Said> command) {
    return tasks
        .find(id)
        .map(command)
        .orElseGet(() ->
            Said.refused(
                "There is no task "
                    + id
                    + " in this stack's table. Take the id from a query or"
                    + " a log."));
  }

  /** Asking another provider about it could only mislead. */
  private Said ofProvider(TaskId id, Function<Task, Said> command) {
    return of(
        id,
        task ->
            task.request().profile().equals(profile.name()) ? command.apply(task) : other(task));
  }

  private static Said other(Task task) {
    return Said.refused(
        "It was made for the provider profile "
            + task.request().profile()
            + ", and the stack has another now.",
        "Deploy with that ProviderProfile, and try again; or give the task up. Nothing was"
            + " changed.");
  }
}
