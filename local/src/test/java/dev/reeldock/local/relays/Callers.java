package dev.reeldock.local.relays;

import dev.reeldock.receiver.Heard;
import dev.reeldock.receiver.Notice;
import dev.reeldock.receiver.Receiver;
import dev.reeldock.task.Task;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/** A hundred callers, each with a receiver of its own. */
final class Callers implements Receiver {
  static final int ALL = 100;

  private static final Duration TIME_OUT = Duration.ofSeconds(15);

  private final Agenda agenda;
  private final SplittableRandom random;
  private final Map<Temper, Waits> waits = new EnumMap<>(Temper.class);

  /** How a receiver is. */
  enum Temper {
    /** It never answers. */
    DEAD,
    /** It takes its time, now and then. */
    MOODY,
    HEALTHY
  }

  Callers(Agenda agenda, SplittableRandom random) {
    this.agenda = agenda;
    this.random = random;
    for (Temper temper : Temper.values()) {
      waits.put(temper, new Waits(agenda));
    }
  }

  /** One in ten is dead, one in twenty moody. */
  static Temper temper(int caller) {
    return caller < 10 ? Temper.DEAD : caller < 15 ? Temper.MOODY : Temper.HEALTHY;
  }

  static URI url(int caller) {
    return URI.create("https://" + caller + ".example/told");
  }

  /** Of what is new about the task. */
  void areToBeTold(Task task) {
    URI url = URI.create(Objects.requireNonNull(task.request().callbackUrl()));
    waits(temper(url)).isToBeTold(task.id() + "-" + task.status().word());
  }

  @Override
  public Heard post(Notice notice) {
    Temper temper = temper(notice.url());
    waits(temper).isTried(notice.headers().getOrDefault("webhook-id", ""));
    if (temper == Temper.DEAD) {
      agenda.pass(TIME_OUT);
      return new Heard.Silent(Heard.Trouble.TIMED_OUT);
    }
    boolean takesItsTime = temper == Temper.MOODY && random.nextBoolean();
    agenda.pass(
        Duration.ofMillis(takesItsTime ? random.nextInt(4_000, 14_000) : random.nextInt(50, 400)));
    return new Heard.Answered(200, null);
  }

  private static Temper temper(URI url) {
    return temper(Integer.parseInt(url.getHost().split("\\.", 2)[0]));
  }

  /** Of those whose receivers are so. */
  Waits waits(Temper temper) {
    return Objects.requireNonNull(waits.get(temper));
  }
}
