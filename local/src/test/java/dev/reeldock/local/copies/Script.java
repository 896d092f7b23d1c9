package dev.reeldock.local.copies;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** What a host does with the GETs of one path, one after the other; the last is for the rest. */
final class Script {
  private final List<String> queries = new ArrayList<>();
  private final LongAdder sent = new LongAdder();
  private List<Behaviour> answers;
  private int answered;

  Script(List<Behaviour> answers) {
    this.answers = answers;
  }

  synchronized Behaviour next(String query) {
    queries.add(query);
    return answers.get(Math.min(answered++, answers.size() - 1));
  }

  /** From now on. */
  synchronized void become(Behaviour other) {
    answers = List.of(other);
  }

  synchronized List<String> queries() {
    return List.copyOf(queries);
  }

  LongAdder sent() {
    return sent;
  }
}
