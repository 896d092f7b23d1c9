package dev.reeldock.local.copies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.copies.Row.Sort;
import dev.reeldock.provider.profile.Profile;
import dev.reeldock.task.InMemoryTaskStore;
import dev.reeldock.task.Kind;
import dev.reeldock.task.SampleTasks;
import dev.reeldock.task.TaskId;
import dev.reeldock.task.VirtualClock;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Promises 5, 6 and 8 against an internet that lies: whatever a host does, a result is stored whole
 * or the copy fails in words, nothing partial is visible, nothing is generated again; and once the
 * host is good, the result is stored.
 */
@Timeout(120)
final class HostileTableTest {
  private static final Duration LONGER_THAN_A_LEASE = Duration.ofMinutes(10);
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  @AutoClose private static final Bench bench = new Bench();
  @AutoClose private static final HostileSource inside = HostileSource.start();
  private static final Profile PROFILE = TableProfile.at(bench.host().url());

  /** Far more than a result may have: the buffers on the way take some tens of MiB. */
  private static final long MOST_SENT = 5 * PROFILE.outcomes().results().mostBytes();

  private final TaskId id = SampleTasks.id(NUMBERS.incrementAndGet());
  private final VirtualClock clock = new VirtualClock();

  static Stream<Row> rows() {
    return HostileTable.rows(bench.host().url(), inside.url());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void collect_row_isWholeInTheEndAndNothingBefore(Row row) {
    String path = "/" + id + "." + row.family().extension();
    URI result = bench.host().serve(path, row.answers().toArray(Behaviour[]::new));
    Kind kind = new Kind(row.family(), "multi-image2" + row.family().path().replaceFirst("s$", ""));
    BoughtTask task =
        new BoughtTask(bench, PROFILE, new InMemoryTaskStore(clock), id, kind, result);

    String first = row.silent() ? task.collectImpatiently(clock) : task.collect(clock);
    assertThat(first).startsWith(row.result());
    assertThat(bench.host().gets(path)).isEqualTo(row.gets());
    assertThat(bench.host().sent(path)).isLessThan(MOST_SENT);
    assertThat(task.queries()).isEqualTo(row.queries());
    Media media = row.media() == null ? mended(task, path) : row.media();
    assertStoredOnce(task, media, row);
  }

  /** Nothing could be seen; then the host is good. */
  private Media mended(BoughtTask task, String path) {
    assertThat(bench.bucket().versions(task.folder())).isEmpty();
    assertThat(bench.bucket().uploads(task.folder())).isEmpty();
    Media good = path.endsWith("png") ? Media.png() : Media.film(5, 200_003);
    bench.host().become(path, Behaviour.whole(good));
    clock.advance(LONGER_THAN_A_LEASE);
    int before = bench.host().gets(path);

    assertThat(task.collect(clock)).isEqualTo("STORED");
    assertThat(bench.host().gets(path)).isEqualTo(before + 1);
    return good;
  }

  private static void assertStoredOnce(BoughtTask task, Media media, Row row) {
    String key = task.folder() + "1." + row.family().extension();
    assertThat(bench.bucket().versions(task.folder()))
        .containsExactly(key, task.folder() + "task.json");
    assertThat(bench.bucket().uploads(task.folder())).isEmpty();
    assertThat(bench.bucket().sha256(key)).isEqualTo(media.sha256());
    assertThat(task.artifact().sha256()).isEqualTo(media.sha256());
    assertThat(task.artifact().bytes()).isEqualTo(media.length());
    assertThat(task.sales()).isOne();
  }

  @Test
  void rows_allSorts_areThere() {
    assertThat(rows().map(Row::sort)).contains(Sort.values());
    assertThat(rows().map(Row::toString)).doesNotHaveDuplicates();
  }

  /** No client was left waiting, no connection was left open, and nobody inside was called. */
  @AfterAll
  static void looksBack() throws InterruptedException {
    for (int looks = 0; bench.host().open() > 0 && looks < 100; looks++) {
      Thread.sleep(50);
    }
    assertThat(bench.host().open()).isZero();
    assertThat(bench.host().waitedOut()).isZero();
    assertThat(inside.strangers()).isZero();
    System.out.println(
        Arrays.stream(Sort.values())
            .map(sort -> sort + " " + rows().filter(row -> row.sort() == sort).count())
            .collect(Collectors.joining(", ", "[hostile table] ", "")));
  }
}
