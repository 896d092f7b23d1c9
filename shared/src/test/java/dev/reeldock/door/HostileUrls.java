package dev.reeldock.door;

import dev.reeldock.json.Json;
import dev.reeldock.provider.wire.WireTask;
import dev.reeldock.task.Result;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The table of URLs that lead where nothing of ours may go. */
public final class HostileUrls {
  private static final String TABLE = "/dev/reeldock/door/hostile-urls.txt";
  private static final int COLUMNS = 3;

  private HostileUrls() {}

  /**
   * One line.
   *
   * @param json as it stands within the quotes of an answer
   */
  public record Row(String kind, String doors, String json) {
    static Row of(String line) {
      String[] columns = line.split(" \\| ", COLUMNS);
      return new Row(columns[0], columns[1], columns[2]);
    }

    public String text() {
      return Json.object("{\"url\":\"" + json + "\"}")
          .flatMap(object -> object.text("url"))
          .orElseThrow();
    }

    /** The URLs that a provider's answer with it comes to: none where it cannot be parsed. */
    public List<URI> read() {
      String body =
          """
          {"code":0,"data":{"task_id":"1","task_status":"succeed",
           "task_result":{"videos":[{"id":"v","url":"%s","duration":"5"}]}}}
          """
              .formatted(json);
      return Json.object(body)
          .flatMap(WireTask::in)
          .orElseThrow()
          .callback()
          .snapshot()
          .results()
          .stream()
          .flatMap(Result::urls)
          .toList();
    }
  }

  public static List<Row> all() {
    try (InputStream table = HostileUrls.class.getResourceAsStream(TABLE)) {
      return new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(Row::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those that the door with that letter refuses. */
  public static Stream<Row> refusedBy(String door) {
    return all().stream().filter(row -> row.doors().contains(door));
  }
}
