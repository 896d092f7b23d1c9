package dev.reeldock.callback;

import dev.reeldock.task.Attention;
import dev.reeldock.task.Output;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskState;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/**
 * Brings one output into the bucket by whatever link works: the one that is known, or a fresh one.
 * Only then does it count as a try.
 */
final class BringOutput {
  /** A result that was announced a moment ago may not have reached every server of its host. */
  private static final Duration SPREADS_WITHIN = Duration.ofMinutes(2);

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(1),
          Duration.ofSeconds(2),
          Duration.ofSeconds(4),
          Duration.ofSeconds(8));

  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;

  private static final Copied NO_OTHER_LINK =
      new Copied.NeedsPerson(
          new Attention(
              Attention.Reason.DEAD_LINK,
              "the link to a result is dead, and the provider has no query to give another"));

  private final Copier copier;
  private final FreshLinks links;
  private final Consumer<Duration> pause;
  private final InstantSource clock;

  /**
   * @param pause waits for so long
   */
  BringOutput(Copier copier, FreshLinks links, Consumer<Duration> pause, InstantSource clock) {
    this.copier = copier;
    this.links = links;
    this.pause = pause;
    this.clock = clock;
  }

  /**
   * Gives up at the deadline.
   *
   * @param again whether the known link may have failed before, in whatever way: hosts answer a
   *     link that is over with all kinds of things
   */
  Copied bring(Task task, Output output, boolean again, Instant deadline) {
    boolean expired = LinkExpiry.isOver(output.source(), clock.instant());
    Copied copied = expired ? new Copied.LinkDead(GONE) : byKnownLink(task, output, deadline);
    boolean dead = copied instanceof Copied.LinkDead;
    if (copied instanceof Copied.Whole || !(dead || again) || !copier.hasTime(deadline)) {
      return copied;
    }
    return switch (links.ask(task, (TaskState.Finished) task.state(), output)) {
      case FreshLinks.Asked.Fresh(URI url) -> copier.copy(task, output, url, deadline);
      case FreshLinks.Asked.None _ -> expired ? lastTry(task, output, deadline) : copied;
      case FreshLinks.Asked.Nobody _ when expired -> noOther(lastTry(task, output, deadline));
      case FreshLinks.Asked.Nobody _ -> noOther(copied);
    };
  }

  private static Copied noOther(Copied copied) {
    return copied instanceof Copied.LinkDead ? NO_OTHER_LINK : copied;
  }

  private Copied byKnownLink(Task task, Output output, Instant deadline) {
    Copied copied = copier.copy(task, output, output.source(), deadline);
    for (Duration time : PAUSES) {
      if (!mayAppear(copied, task)) {
        break;
      }
      pause.accept(time);
      copied = copier.copy(task, output, output.source(), deadline);
    }
    return copied;
  }

  private boolean mayAppear(Copied copied, Task task) {
    boolean missing = copied instanceof Copied.LinkDead(int status) && status == NOT_FOUND;
    return missing
        && task.when("finished")
            .filter(at -> at.plus(SPREADS_WITHIN).isAfter(clock.instant()))
            .isPresent();
  }

  /** What a link says of its end is only a hint. */
  private Copied lastTry(Task task, Output output, Instant deadline) {
    return copier.copy(task, output, output.source(), deadline);
  }
}
