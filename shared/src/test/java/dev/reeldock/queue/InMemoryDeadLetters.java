package dev.reeldock.queue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Dead letters that are only written down. */
public final class InMemoryDeadLetters implements DeadLetters {
  private final Map<DeadLetterQueue, Deque<String>> dead = new EnumMap<>(DeadLetterQueue.class);
  private final Map<DeadLetterQueue, List<String>> back = new EnumMap<>(DeadLetterQueue.class);

  @Override
  public int sendBack(DeadLetterQueue queue, BooleanSupplier timeIsLeft) {
    return each(queue, timeIsLeft, body -> sentBack(queue).add(body));
  }

  @Override
  public int drop(DeadLetterQueue queue, BooleanSupplier timeIsLeft) {
    return each(queue, timeIsLeft, _ -> {});
  }

  private int each(DeadLetterQueue queue, BooleanSupplier timeIsLeft, Consumer<String> act) {
    int count = 0;
    do {
      String body = lying(queue).poll();
      if (body == null) {
        return count;
      }
      act.accept(body);
      count++;
    } while (timeIsLeft.getAsBoolean());
    return count;
  }

  public void giveUp(DeadLetterQueue queue, String body) {
    lying(queue).add(body);
  }

  public List<String> sentBack(DeadLetterQueue queue) {
    return back.computeIfAbsent(queue, _ -> new ArrayList<>());
  }

  private Deque<String> lying(DeadLetterQueue queue) {
    return dead.computeIfAbsent(queue, _ -> new ArrayDeque<>());
  }
}
