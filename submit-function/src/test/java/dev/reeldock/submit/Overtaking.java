package dev.reeldock.submit;

import dev.reeldock.task.Task;
import dev.reeldock.task.TaskId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts, for each task that waits, which drains got a later one accepted before it. */
final class Overtaking {
  private final List<TaskId> waiting;
  private final Set<Integer> drains = new HashSet<>();
  private final Map<TaskId, Integer> tries = new HashMap<>();
  private final Map<TaskId, Set<Integer>> besides = new HashMap<>();
  private final Map<TaskId, List<Integer>> passes = new HashMap<>();

  Overtaking(List<Task> oldestFirst) {
    waiting = new ArrayList<>(oldestFirst.stream().map(Task::id).toList());
    waiting.forEach(id -> {
      besides.put(id, new HashSet<>());
      passes.put(id, new ArrayList<>());
    });
  }

  void drainBegins(int drain) {
    drains.add(drain);
    tries.keySet().forEach(id -> of(besides, id).add(drain));
  }

  void drainEnds(int drain) {
    drains.remove(drain);
  }

  void taken(TaskId id, int drain) {
    tries.put(id, drain);
    drains.stream().filter(other -> other != drain).forEach(of(besides, id)::add);
  }

  void tryEnds(TaskId id) {
    tries.remove(id);
  }

  /** The provider has it, and so it has passed every older one that still waits. */
  void accepted(TaskId id) {
    waiting.subList(0, waiting.indexOf(id)).forEach(older -> of(passes, older).add(tries.get(id)));
    gone(id);
  }

  void gone(TaskId id) {
    waiting.remove(id);
  }

  /** Who still waits. */
  List<TaskId> left() {
    return waiting;
  }

  /** By which drains each task was passed; twice by one that passed it twice. */
  Map<TaskId, List<Integer>> passes() {
    return passes;
  }

  /** Which other drains were at work while the task was tried. */
  Set<Integer> besides(TaskId id) {
    return of(besides, id);
  }

  private static <T> T of(Map<TaskId, T> map, TaskId id) {
    T value = map.get(id);
    if (value == null) {
      throw new IllegalArgumentException("There is no task " + id + ".");
    }
    return value;
  }
}
