package dev.reeldock.local.relays;

import dev.reeldock.receiver.Heard;
import dev.reeldock.receiver.Notice;
import dev.reeldock.receiver.Receiver;
import dev.reeldock.task.Task;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.SplittableRandom;

/** A hundred callers, each with a receiver of its own; those of the first ten are dead. */
final class Callers implements Receiver {
  static final int ALL = 100;

  private static final int DEAD = 10;
  private static final Duration TIME_OUT = Duration.ofSeconds(15);

  private final Agenda agenda;
  private final SplittableRandom random;
  private final Waits healthy;
  private final Waits dead;

  Callers(Agenda agenda, SplittableRandom random) {
    this.agenda = agenda;
    this.random = random;
    this.healthy = new Waits(agenda);
    this.dead = new Waits(agenda);
  }

  static boolean isDead(int caller) {
    return caller < DEAD;
  }

  static URI url(int caller) {
    return URI.create("https://" + caller + ".example/told");
  }

  /** Of what is new about the task. */
  void areToBeTold(Task task) {
    URI url = URI.create(Objects.requireNonNull(task.request().callbackUrl()));
    waits(isDead(caller(url))).isToBeTold(task.id() + "-" + task.status().word());
  }

  @Override
  public Heard post(Notice notice) {
    boolean isDead = isDead(caller(notice.url()));
    waits(isDead).isTried(notice.headers().getOrDefault("webhook-id", ""));
    if (isDead) {
      agenda.pass(TIME_OUT);
      return new Heard.Silent(Heard.Trouble.TIMED_OUT);
    }
    agenda.pass(Duration.ofMillis(random.nextInt(50, 400)));
    return new Heard.Answered(200, null);
  }

  private static int caller(URI url) {
    return Integer.parseInt(url.getHost().split("\\.", 2)[0]);
  }

  /** Of those whose receivers are dead, or of the others. */
  Waits waits(boolean isDead) {
    return isDead ? dead : healthy;
  }
}
