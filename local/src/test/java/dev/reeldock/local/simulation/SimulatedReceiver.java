package dev.reeldock.local.simulation;

import dev.reeldock.receiver.Heard;
import dev.reeldock.receiver.Heard.Answered;
import dev.reeldock.receiver.Heard.Silent;
import dev.reeldock.receiver.Heard.Trouble;
import dev.reeldock.receiver.Notice;
import dev.reeldock.receiver.Receiver;
import dev.reeldock.task.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The receivers of all callers, behind a network that delays and loses what they answer. */
final class SimulatedReceiver implements Receiver {
  private static final Duration LONGEST = Duration.ofSeconds(15);
  private static final Duration LATER = Duration.ofMinutes(10);

  private final ReceiverBooks books;
  private final Effects effects;
  private final InstantSource clock;
  private boolean down;

  SimulatedReceiver(ReceiverBooks books, Effects effects, InstantSource clock) {
    this.books = books;
    this.effects = effects;
    this.clock = clock;
  }

  @Override
  public Heard post(Notice notice) {
    Instant begun = clock.instant();
    TaskId id = books.begins(notice);
    effects.befall();
    Heard heard = answer(notice);
    effects.befall();
    if (clock.instant().isAfter(begun.plus(LONGEST))) {
      heard = new Silent(Trouble.TIMED_OUT);
    }
    books.ends(id);
    if (heard instanceof Answered(int status, _) && status == 410) {
      books.isRefused(id);
    }
    return effects.seen("post", id, heard);
  }

  private Heard answer(Notice notice) {
    if (down) {
      return answered(notice, 500);
    }
    return effects.chance().in(effects.weather().deaf()) ? trouble(notice) : answered(notice, 200);
  }

  private Heard trouble(Notice notice) {
    return switch (effects.chance().below(12)) {
      case 0 -> answered(notice, 410);
      case 1 -> answered(notice, 302);
      case 2 -> answered(notice, 204);
      case 3 -> new Silent(Trouble.NO_CONNECTION);
      case 4 -> new Heard.Refused("expected a public address");
      case 5, 6 -> late(notice);
      case 7, 8 -> unheard(notice);
      case 9 -> overloaded(notice);
      default -> answered(notice, 500);
    };
  }

  private Answered answered(Notice notice, int status) {
    books.hears(notice, status);
    return new Answered(status, null);
  }

  /** Some so late that nobody waits for the answer any more. */
  private Heard late(Notice notice) {
    effects.pass(Duration.ofSeconds(1 + effects.chance().below(20)));
    return answered(notice, 200);
  }

  private Heard unheard(Notice notice) {
    books.hears(notice, 200);
    return new Silent(Trouble.BROKEN_OFF);
  }

  private Heard overloaded(Notice notice) {
    books.hears(notice, 503);
    return new Answered(503, clock.instant().plus(LATER));
  }

  void goDown(boolean goes) {
    down = goes;
  }
}
