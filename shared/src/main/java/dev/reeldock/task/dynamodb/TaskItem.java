package dev.reeldock.task.dynamodb;

import static dev.reeldock.task.dynamodb.Attributes.number;
import static dev.reeldock.task.dynamodb.Attributes.optionalText;
import static dev.reeldock.task.dynamodb.Attributes.text;
import static dev.reeldock.task.dynamodb.Attributes.time;

import dev.reeldock.task.Attempts;
import dev.reeldock.task.Attention;
import dev.reeldock.task.Claim;
import dev.reeldock.task.Evidence;
import dev.reeldock.task.Kind;
import dev.reeldock.task.Request;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item of the table as the task that it records. */
final class TaskItem {
  private static final String KEY_PREFIX = "TASK#";

  private TaskItem() {}

  static String key(TaskId id) {
    return KEY_PREFIX + id;
  }

  static TaskId id(Map<String, AttributeValue> keys) {
    return new TaskId(text(keys, Attributes.PK).substring(KEY_PREFIX.length()));
  }

  static Task read(Map<String, AttributeValue> item) {
    return new Task(
        id(item),
        request(item),
        StateAttributes.read(item),
        attempts(item),
        claim(item),
        attention(item),
        item.containsKey(Attributes.QUEUE),
        (int) number(item, Attributes.ASKS),
        item.getOrDefault(Attributes.HISTORY, AttributeValue.fromL(List.of())).l().stream()
            .map(NestedValues::historyEntry)
            .toList(),
        RelayValues.read(item),
        time(item, Attributes.CREATED_AT),
        time(item, Attributes.UPDATED_AT),
        Attributes.optionalTime(item, Attributes.DUE_AT).orElse(null));
  }

  private static Request request(Map<String, AttributeValue> item) {
    String family = text(item, Attributes.FAMILY);
    String kind = text(item, Attributes.KIND);
    return new Request(
        text(item, Attributes.CALLER),
        Kind.of(family, kind)
            .orElseThrow(() -> new IllegalStateException("An item is of no known kind: " + kind)),
        text(item, Attributes.PROFILE),
        text(item, Attributes.MODEL),
        text(item, Attributes.BODY),
        text(item, Attributes.REQUEST_HASH),
        optionalText(item, Attributes.EXTERNAL_TASK_ID).orElse(null),
        optionalText(item, Attributes.CALLBACK_URL).orElse(null));
  }

  private static Attempts attempts(Map<String, AttributeValue> item) {
    AttributeValue refusal = item.get(Attributes.REFUSAL);
    return new Attempts(
        (int) number(item, Attributes.ATTEMPT),
        Attributes.optionalTime(item, Attributes.POST_BY).orElse(null),
        Attributes.flag(item, Attributes.DOUBTED),
        refusal == null ? null : NestedValues.refusal(refusal.m()));
  }

  private static @Nullable Claim claim(Map<String, AttributeValue> item) {
    return optionalText(item, Attributes.CLAIM)
        .map(status -> Claim.Status.valueOf(status.toUpperCase(Locale.ROOT)))
        .map(status -> new Claim(status, time(item, Attributes.CLAIM_AT), evidence(item)))
        .orElse(null);
  }

  private static @Nullable Evidence evidence(Map<String, AttributeValue> item) {
    AttributeValue evidence = item.get(Attributes.EVIDENCE);
    return evidence == null ? null : EvidenceValues.evidence(evidence.m());
  }

  private static List<Attention> attention(Map<String, AttributeValue> item) {
    List<Attention> marks = new ArrayList<>();
    item.getOrDefault(Attributes.ATTENTION, AttributeValue.fromM(Map.of()))
        .m()
        .forEach((reason, words) ->
            marks.add(new Attention(Attention.Reason.valueOf(reason), words.s())));
    optionalText(item, Attributes.OVERDUE)
        .ifPresent(words -> marks.add(new Attention(Attention.Reason.DEADLINE, words)));
    return marks;
  }
}
