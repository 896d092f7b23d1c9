package dev.reeldock.local.simulation;

import dev.reeldock.task.TaskId;
import dev.reeldock.task.VirtualClock;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What may go wrong around every effect: others go on, time passes, the function dies, or the port
 * does not answer; each before the effect or after it.
 */
final class Effects {
  private static final List<Duration> DELAYS =
      List.of(
          Duration.ofMillis(300),
          Duration.ofSeconds(3),
          Duration.ofSeconds(6),
          Duration.ofSeconds(15));

  private static final int MOST = 50_000;

  private final Workers workers;
  private final VirtualClock clock;
  private final Story story;
  private final Consumer<TaskId> disturbed;
  private int count;
  private Weather weather = Weather.FAIR;
  private Chance chance = new Chance(0);

  /**
   * @param disturbed told of a task that may be sent without anybody's learning of the answer
   */
  Effects(Workers workers, VirtualClock clock, Story story, Consumer<TaskId> disturbed) {
    this.workers = workers;
    this.clock = clock;
    this.story = story;
    this.disturbed = disturbed;
  }

  void decideBy(Weather newWeather, Chance newChance) {
    weather = newWeather;
    chance = newChance;
  }

  Chance chance() {
    return chance;
  }

  Weather weather() {
    return weather;
  }

  /**
   * The port, with all that may happen around its calls.
   *
   * @param silence what the port throws where it does not answer
   */
  <T> T around(Class<T> port, T target, Supplier<? extends RuntimeException> silence) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> {
              befall();
              fallSilent(silence, method, "unsent");
              Object answer =
                  seen(method.getName(), Arrays.asList(arguments), call(target, method, arguments));
              fallSilent(silence, method, "unanswered");
              befall();
              return answer;
            }));
  }

  /** Others go on, time passes, the function dies. */
  void befall() {
    count++;
    if (endless()) {
      throw new Crash("goes on for ever");
    }
    if (chance.in(weather.delay())) {
      pass(chance.of(DELAYS));
    }
    if (chance.in(weather.pause())) {
      workers.pause();
    }
    if (chance.in(weather.crash())) {
      story.tell(workers.current(), "dies");
      throw new Crash("told to die");
    }
  }

  /** Time passes; whoever is at work may not live to see it. */
  void pass(Duration time) {
    clock.advance(time);
    Worker me = workers.current();
    if (me != null) {
      me.dieIfOver(clock.instant());
    }
  }

  /** Whether a caller waits for what is done now. */
  boolean inCall() {
    Worker me = workers.current();
    return me != null && me.does(Functions.Work.SUBMIT);
  }

  /** Told in the story. */
  <T extends @Nullable Object> T seen(String what, Object asked, T answer) {
    story.tell(workers.current(), what, asked, "->", answer);
    return answer;
  }

  /** So many in one history, that its functions go round in circles. */
  boolean endless() {
    return count > MOST;
  }

  private void fallSilent(
      Supplier<? extends RuntimeException> silence, Method method, String what) {
    if (chance.in(weather.silence())) {
      Worker me = workers.current();
      if (me != null) {
        me.submitting().ifPresent(disturbed);
      }
      story.tell(me, method.getName(), what);
      throw silence.get();
    }
  }

  private static @Nullable Object call(Object target, Method method, Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
