package dev.reeldock.local.simulation;

import dev.reeldock.media.ResultSource.Opened;
import dev.reeldock.provider.QueryAnswer;
import dev.reeldock.provider.Snapshot;
import dev.reeldock.task.Attention;
import dev.reeldock.task.Created;
import dev.reeldock.task.DueTask;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskId;
import dev.reeldock.task.WaitingTask;
import dev.reeldock.task.Write;
import dev.reeldock.task.Written;
import java.io.InputStream;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A history as a reader would follow it: who did what, and what came of it. */
final class Story {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final boolean told;
  private final InstantSource clock;
  private final List<String> lines = new ArrayList<>();

  /**
   * @param told whether anybody will read it; else nothing is put into words
   */
  Story(boolean told, InstantSource clock) {
    this.told = told;
    this.clock = clock;
  }

  void tell(@Nullable Worker who, @Nullable Object... what) {
    if (told) {
      String words = Arrays.stream(what).map(Story::words).collect(Collectors.joining(" "));
      String name = who == null ? "outside" : who.name;
      lines.add(TIME.format(clock.instant()) + "  " + name + ": " + words);
    }
  }

  List<String> lines() {
    return lines;
  }

  private static String words(@Nullable Object value) {
    return switch (value) {
      case TaskId id -> id.value().substring(0, 2);
      case Write write -> "'" + write.name() + "'";
      case Task task -> words(task);
      case Written.Won(Task task) -> "won: " + words(task);
      case Written.Lost(Task task) -> "lost: " + words(task);
      case Created.New(Task task) -> "new: " + words(task);
      case DueTask due -> words(due.id());
      case WaitingTask place -> words(place.id());
      case QueryAnswer.Found(Snapshot snapshot) -> "found " + snapshot.status();
      case Opened.Streaming _ -> "a stream";
      case InputStream _ -> "a stream";
      case byte[] bytes -> bytes.length + " bytes";
      case List<?> list -> list.stream().map(Story::words).collect(Collectors.joining(" "));
      case Optional<?> optional -> optional.map(Story::words).orElse("none");
      case null -> "none";
      default -> value.toString();
    };
  }

  static String words(Task task) {
    return words(task.id())
        + " "
        + task.state().name()
        + " attempt "
        + task.attempts().count()
        + (task.attempts().doubted() ? " doubted" : "")
        + (task.claim() == null ? "" : " claim " + task.claim().status())
        + (task.waiting() ? " in queue" : "")
        + task.attention().stream().map(Attention::reason).map(it -> " " + it).sorted().toList()
        + (task.dueAt() == null ? "" : " due " + TIME.format(task.dueAt()));
  }
}
