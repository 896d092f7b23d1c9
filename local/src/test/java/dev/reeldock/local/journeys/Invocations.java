package dev.reeldock.local.journeys;

import com.fasterxml.jackson.jr.stree.JrsValue;
import dev.reeldock.local.sandbox.InvocationListener;
import dev.reeldock.local.sandbox.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What callers were told of their tasks, and which functions came to no answer. */
final class Invocations implements InvocationListener {
  private final Set<String> taken = ConcurrentHashMap.newKeySet();
  private final List<Invocation> broken = new CopyOnWriteArrayList<>();

  @Override
  public void invoked(Invocation invocation) {
    switch (invocation.outcome()) {
      case Outcome.Answered(String payload) when invocation.function().equals("SubmitFunction") ->
          submitted(Json.tree(payload.getBytes(StandardCharsets.UTF_8)));
      case Outcome.Answered _, Outcome.Abandoned _ -> {}
      case Outcome.Failed _, Outcome.TimedOut _ -> broken.add(invocation);
    }
  }

  private void submitted(JrsValue answer) {
    JrsValue id =
        Json.tree(answer.get("body").asText().getBytes(StandardCharsets.UTF_8)).at("/data/task_id");
    if (!id.isMissingNode()) {
      taken.add(id.asText());
    }
  }

  /** The ids of the tasks that callers were told they have. */
  Set<String> taken() {
    return Set.copyOf(taken);
  }

  List<Invocation> broken() {
    return List.copyOf(broken);
  }
}
