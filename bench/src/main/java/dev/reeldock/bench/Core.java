package dev.reeldock.bench;

import java.util.List;

/** Who runs where: the server and the benchmark itself on one core, both copiers on the other. */
final class Core {
  static final int OF_THE_SERVER = 0;
  static final int OF_THE_COPIERS = 1;

  private Core() {}

  /** What stands before a command that is to stay on that core. */
  static List<String> prefix(int core) {
    return List.of("taskset", "--cpu-list", Integer.toString(core));
  }
}
