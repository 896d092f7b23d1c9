package dev.reeldock.local.simulation;

import dev.reeldock.local.simulation.Deliveries.Delivery;
import dev.reeldock.local.simulation.Messages.Message;
import dev.reeldock.provider.Snapshot;
import dev.reeldock.provider.Submission;
import dev.reeldock.provider.TaskStatus;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.Result;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The steps of a history: each is one decision from outside, and some workers go on after it. */
final class Steps {
  private static final int MOST_TASKS = 4;
  private static final List<String> PROMPTS =
      List.of("a cup", "a marked cup", "two cups", "a cup that breaks", "a forbidden cup");
  private static final List<Duration> JUMPS =
      List.of(
          Duration.ofSeconds(1),
          Duration.ofSeconds(5),
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          Duration.ofSeconds(31),
          Duration.ofSeconds(61),
          Duration.ofMinutes(6));

  private final World world;
  private final boolean provenByCallback;
  private final int untold;
  private int submits;

  /**
   * @param untold the number of the caller who does not want to be told
   */
  Steps(World world, boolean provenByCallback, int untold) {
    this.world = world;
    this.provenByCallback = provenByCallback;
    this.untold = untold;
  }

  void take(Chance chance) {
    act(chance, chance.below(100));
    world.workers.letSomeGoOn(chance, world.effects.weather().eager());
  }

  private void act(Chance chance, int choice) {
    if (submits == 0 || (choice < 10 && submits < MOST_TASKS)) {
      submit(chance);
    } else if (choice < 46) {
      message(chance);
    } else if (choice < 60) {
      callback(chance);
    } else if (choice < 63) {
      forge(chance);
    } else if (choice < 74) {
      moveOn(chance);
    } else if (choice < 85) {
      jump(chance);
    } else if (choice < 93) {
      world.functions.reconcile();
    } else {
      trouble(chance);
    }
  }

  /** Some callers repeat a call by its key. */
  private void submit(Chance chance) {
    submits++;
    int number = submits > 1 && chance.in(0.1) ? submits - 1 : submits;
    String prompt = PROMPTS.get(number % PROMPTS.size());
    Optional<URI> callbackUrl =
        Optional.of(URI.create("https://caller.example/" + number)).filter(_ -> number != untold);
    tell("a caller asks for " + prompt + " and to be told at " + callbackUrl);
    world.functions.submit(prompt, "key " + number, callbackUrl);
  }

  private void message(Chance chance) {
    List<Message> waiting = world.messages.waiting();
    if (waiting.isEmpty()) {
      jump(chance);
      return;
    }
    Message message = chance.in(0.25) ? chance.of(waiting) : chance.take(waiting);
    world.functions.take(message, world.messages);
  }

  private void callback(Chance chance) {
    List<Delivery> onTheirWay = world.deliveries.onTheirWay();
    if (onTheirWay.isEmpty()) {
      moveOn(chance);
      return;
    }
    Delivery delivery = chance.in(0.2) ? chance.of(onTheirWay) : chance.take(onTheirWay);
    if (!provenByCallback && chance.in(0.2)) {
      tell("a callback is lost");
      return;
    }
    tell(delivery.body());
    world.functions.receive(delivery, world.deliveries);
  }

  private void forge(Chance chance) {
    List<Submission> heard = world.books.heard();
    if (heard.isEmpty()) {
      return;
    }
    Submission known = chance.of(heard);
    Snapshot lie = lie(chance);
    if (provenByCallback) {
      Submission other = chance.of(heard);
      if (!other.id().equals(known.id())) {
        world.deliveries.forge(known.callbackUrl(), other.id(), lie);
      }
      return;
    }
    world.books.leavesOpen(known.id()); // a claim on a task that nobody can tell about
    world.deliveries.forge(known.callbackUrl(), chance.of(List.of("sold-1", "forged")), lie);
  }

  private static Snapshot lie(Chance chance) {
    TaskStatus status =
        chance.of(List.of(TaskStatus.PROCESSING, TaskStatus.SUCCEED, TaskStatus.FAILED));
    URI url = URI.create("https://v1.klingai.com/forged/1.mp4");
    List<Result> results =
        status == TaskStatus.SUCCEED ? List.of(new Result("1", url, null, "5")) : List.of();
    return new Snapshot(new ProviderTaskId("forged"), status, "a lie", results, null);
  }

  private void moveOn(Chance chance) {
    List<Sale> running = world.books.running();
    if (running.isEmpty()) {
      jump(chance);
      return;
    }
    Sale sale = chance.of(running);
    sale.moveOn();
    tell("the provider has " + sale);
    if (world.callbacksCome) {
      world.deliveries.send(sale);
    }
  }

  private void jump(Chance chance) {
    Duration jump = chance.of(JUMPS);
    world.clock.advance(jump);
    tell(jump + " pass");
  }

  private void trouble(Chance chance) {
    boolean down = chance.in(0.3);
    boolean refused = chance.in(0.3);
    int slots = chance.of(List.of(1, 2, 9));
    boolean deaf = chance.in(0.3);
    tell("down " + down + ", account refused " + refused + ", slots " + slots + ", deaf " + deaf);
    world.receiver.goDown(deaf);
    world.provider.goDown(down);
    world.provider.refuseAccount(refused);
    world.provider.limitSlots(slots);
  }

  private void tell(String words) {
    world.story.tell(null, words);
  }
}
