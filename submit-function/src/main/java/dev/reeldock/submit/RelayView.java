package dev.reeldock.submit;

import dev.reeldock.task.CallerStatus;
import dev.reeldock.task.RelayTry;
import dev.reeldock.task.Relays;
import dev.reeldock.task.Task;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a caller was told of a task, as its {@code data}: times in milliseconds, no URL and no body.
 */
final class RelayView {
  private RelayView() {}

  static Map<String, @Nullable Object> of(Task task) {
    Relays relays = task.relays();
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("task_id", task.id().value());
    data.put("task_status", task.status().word());
    data.put("told", word(relays.told()));
    data.put("ending", ending(relays.ending()));
    data.put("to_tell", word(task.toTell().orElse(null)));
    data.put(
        "next_try_at",
        task.toTell().flatMap(relays::nextTryOf).map(Instant::toEpochMilli).orElse(null));
    data.put("relays", relays.log().stream().map(RelayView::entry).toList());
    return data;
  }

  private static @Nullable String word(@Nullable CallerStatus status) {
    return status == null ? null : status.word();
  }

  private static @Nullable String ending(Relays.@Nullable Ending ending) {
    return ending == null ? null : ending.name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Object> entry(RelayTry made) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("at", made.at().toEpochMilli());
    entry.put("task_status", made.status().word());
    entry.put("try", made.number());
    entry.put("came", made.came());
    entry.put("milliseconds", made.took().toMillis());
    return entry;
  }
}
