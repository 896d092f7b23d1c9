package dev.reeldock.local.sandbox;

import dev.reeldock.local.sandbox.Outcome.Abandoned;
import dev.reeldock.local.sandbox.Outcome.Answered;
import dev.reeldock.local.sandbox.Outcome.Failed;
import dev.reeldock.local.sandbox.Outcome.TimedOut;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which messages of a batch failed, by Lambda's rules for partial batch responses. */
record BatchVerdict(boolean reportsItemFailures, Set<String> messageIds) {
  BatchVerdict {
    messageIds = Set.copyOf(messageIds);
  }

  Set<String> failed(Outcome outcome) {
    return switch (outcome) {
      case Answered(String payload) -> reportsItemFailures ? reported(payload) : Set.of();
      case Failed _, TimedOut _, Abandoned() -> messageIds;
    };
  }

  private Set<String> reported(String payload) {
    if (payload.strip().matches("|null|\"\"")) {
      return Set.of();
    }
    return Json.object(payload).map(this::reported).orElse(messageIds);
  }

  private Set<String> reported(Map<String, Object> answer) {
    return switch (answer.get("batchItemFailures")) {
      case null -> Set.of();
      case List<?> failures -> identified(failures);
      default -> messageIds;
    };
  }

  /** One identifier that is empty or unknown makes the whole batch a failure. */
  private Set<String> identified(List<?> failures) {
    Set<String> failed = new HashSet<>();
    for (Object failure : failures) {
      if (failure instanceof Map<?, ?> item
          && item.get("itemIdentifier") instanceof String id
          && messageIds.contains(id)) {
        failed.add(id);
      } else {
        return messageIds;
      }
    }
    return failed;
  }
}
