package dev.reeldock.local.simulation;

import dev.reeldock.task.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** After the storm: nothing fails any more, and time goes on until nothing changes. */
final class Calm {
  /** So long that a person is called about what nobody can find out. */
  private static final Duration QUIET = Duration.ofHours(26);

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final World world;
  private List<?> picture = List.of();
  private Instant changedAt = Instant.MIN;

  Calm(World world) {
    this.world = world;
  }

  void pass() {
    begin();
    while (!settled()) {
      world.books.running().forEach(this::moveOn);
      deliverAll();
      world.clock.advance(step());
      world.functions.reconcile();
      deliverAll();
    }
  }

  private void begin() {
    world.provider.goDown(false);
    world.provider.refuseAccount(false);
    world.receiver.goDown(false);
    world.effects.decideBy(Weather.FAIR, new Chance(0));
    world.workers.finish();
    world.story.tell(null, "calm");
  }

  private void moveOn(Sale sale) {
    sale.moveOn();
    if (world.callbacksCome) {
      world.deliveries.send(sale);
    }
  }

  /** Every callback and message, and those that come of them. */
  void deliverAll() {
    while (!world.deliveries.onTheirWay().isEmpty() && !world.effects.endless()) {
      world.functions.receive(world.deliveries.onTheirWay().removeFirst(), world.deliveries);
    }
    while (!world.messages.waiting().isEmpty()) {
      world.functions.take(world.messages.waiting().removeFirst(), world.messages);
    }
  }

  /** The longer nothing has changed, the longer the next look can wait. */
  private Duration step() {
    Duration quiet = Duration.between(changedAt, world.clock.instant()).dividedBy(4);
    return quiet.compareTo(MINUTE) > 0 ? quiet : MINUTE;
  }

  private boolean settled() {
    List<Task> tasks = world.tasks();
    Instant now = world.clock.instant();
    List<?> newPicture =
        tasks.stream()
            .map(task -> List.of(task.state(), task.attention(), task.waiting()))
            .toList();
    if (!newPicture.equals(picture)) {
      picture = newPicture;
      changedAt = now;
    }
    return tasks.stream().allMatch(task -> task.state().ended() && task.dueAt() == null)
        || changedAt.plus(QUIET).isBefore(now);
  }
}
