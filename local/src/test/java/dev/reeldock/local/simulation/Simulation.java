package dev.reeldock.local.simulation;

import dev.reeldock.task.Task;
import dev.reeldock.task.TaskId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lets histories happen. */
record Simulation(Plant plant, @Nullable Played only) {

  /**
   * What a history came to.
   *
   * @param broken what should not have been; empty where all is well
   */
  record Outcome(Played played, List<String> broken, List<String> story) {
    boolean well() {
      return broken.isEmpty();
    }
  }

  /** Of every provider, by chance. */
  Simulation(Plant plant) {
    this(plant, null);
  }

  Outcome run(History history) {
    return run(history, false);
  }

  Outcome tell(History history) {
    return run(history, true);
  }

  private Outcome run(History history, boolean told) {
    Chance chance = new Chance(~history.seed());
    Played played = chance.of(List.of(Played.values()));
    played = only == null ? played : only;
    Weather weather = Weather.of(chance);
    World world = new World(played, plant, chance.in(0.7), told);
    Steps steps = new Steps(world, played.profile().outcomes().provenByCallback(), chance.below(5));
    for (long step : history.steps()) {
      Chance own = new Chance(step);
      world.effects.decideBy(weather, own);
      steps.take(own);
    }
    new Calm(world).pass();
    return new Outcome(played, broken(world), world.story.lines());
  }

  private static List<String> broken(World world) {
    List<String> broken = new ArrayList<>(world.broken());
    if (world.effects.endless()) {
      broken.add("goes on for ever");
    }
    Set<TaskId> recorded = world.tasks().stream().map(Task::id).collect(Collectors.toSet());
    if (!world.model.findsAll(recorded)) {
      broken.add("came to " + recorded + ", but the requests are " + world.books.requests());
    }
    world.tasks().stream()
        .filter(task -> !world.model.allows(task))
        .forEach(task ->
            broken.add(
                "came to "
                    + Story.words(task)
                    + ", but the provider has "
                    + world.books.salesOf(task.id())));
    world.tasks().stream()
        .filter(task -> !world.callers.allow(task))
        .forEach(task ->
            broken.add(
                "came to "
                    + Story.words(task)
                    + ", but its caller has heard "
                    + world.heard.of(task.id())));
    return broken;
  }
}
