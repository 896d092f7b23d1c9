package dev.reeldock.task;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One conditional change of one task: a row of the table of writes. It happens whole, or not at
 * all.
 *
 * @param name the row's name in docs/TASK_TABLE.md
 * @param now when, by the writer's clock
 * @param guardChange what happens to the guard of the caller's external id, if anything
 */
public record Write(
    String name,
    Instant now,
    List<Condition> requires,
    List<Effect> effects,
    ExternalIdGuard.@Nullable Change guardChange) {

  public Write(
      String name,
      Instant now,
      List<Condition> requires,
      List<Effect> effects,
      ExternalIdGuard.@Nullable Change guardChange) {
    this.name = name;
    this.now = now;
    this.requires = List.copyOf(requires);
    this.effects = List.copyOf(effects);
    this.guardChange = guardChange;
  }

  Write(String name, Instant now, List<Condition> requires, List<Effect> effects) {
    this(name, now, requires, effects, null);
  }

  /** Whether it takes the task to another state. */
  public boolean changesState() {
    return effects.stream()
        .anyMatch(effect -> effect instanceof Effect.Enter || effect instanceof Effect.Raise);
  }

  /** The same, under one condition more. */
  public Write onlyIf(Condition condition) {
    List<Condition> more = Stream.concat(requires.stream(), Stream.of(condition)).toList();
    return new Write(name, now, more, effects, guardChange);
  }
}
