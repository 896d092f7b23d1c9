package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.copies.Exchange;
import dev.reeldock.local.copies.HostileSource;
import dev.reeldock.local.copies.Media;
import dev.reeldock.local.kling.Order;
import dev.reeldock.local.zips.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Promises 5 and 6 where it hurts: CollectFunction, of the zip that is deployed, is killed from
 * outside in the middle of a copy that is larger than its heap; then another one copies it whole.
 */
@Timeout(180)
final class KilledCopyIT {
  private static final long LENGTH = 200_000_000;
  private static final Media FILM = Media.film(9, LENGTH);
  private static final String SHA256 = FILM.sha256();
  private static final String PATH = "/film.mp4";
  private static final int KILLED = 128 + 9;
  private static final List<String> SMALL_HEAP = List.of("-Xmx64m");

  @AutoClose private static final MortalReeldock mortal = MortalReeldock.start();

  @AutoClose private final HostileSource host = HostileSource.start();
  private final Reeldock reeldock = mortal.reeldock();
  private final CountDownLatch reached = new CountDownLatch(1);

  @ParameterizedTest
  @ValueSource(longs = {50_000_000, 100_000_000, 150_000_000, LENGTH - 1, LENGTH})
  void collect_killedAfterSoManyBytes_isWholeAfterTheNextRun(long sent) throws Exception {
    var film =
        host.serve(PATH, exchange -> until(sent, exchange), exchange -> exchange.whole(FILM));
    String taskId = finished();
    reeldock.table().leaveBehind(taskId, film);
    killOnceReached(taskId);
    boolean over = sent == LENGTH && !reeldock.results().keys(taskId).isEmpty();

    assertThat(host.sent(PATH)).isEqualTo(sent);
    assertThat(reeldock.results().uploads(taskId)).isEmpty();
    if (!over) {
      assertThat(reeldock.results().keys(taskId)).isEmpty();
    }
    reeldock.table().leaveBehind(taskId, film);
    assertThat(collecting(taskId).end().answer()).isEqualTo("{\"batchItemFailures\":[]}");
    assertWhole(taskId);
  }

  /** The provider has made the film, and a first copy of it has failed. */
  private String finished() {
    reeldock.kling().faults().truncateNextDownload();
    String taskId = reeldock.submitted(Order.ofSamples());
    var _ = reeldock.providerEnded(taskId);
    reeldock.table().makeDue(taskId);
    reeldock.logs().await("[taskId=" + taskId + "] collected: COPY_FAILED");
    return taskId;
  }

  private void until(long sent, Exchange exchange) throws IOException {
    exchange.part(FILM, sent);
    reached.countDown();
    exchange.stall();
  }

  private void killOnceReached(String taskId) throws Exception {
    ChildJvm.Running copying = collecting(taskId);
    boolean copied = reached.await(1, TimeUnit.MINUTES);
    long memory = peakMemory(copying);
    copying.kill();
    ChildJvm.Ended ended = copying.end();
    assertThat(copied).as("It got that far: " + ended).isTrue();
    assertThat(ended.exit()).isEqualTo(KILLED);
    assertThat(memory).as("the whole JVM's peak, in bytes").isLessThan(LENGTH);
    System.out.println("[copy] peak memory of the killed JVM: " + memory / 1_000_000 + " MB");
  }

  /** The heap cannot hold the film; nor does what lies beside it. 0 where the system tells not. */
  private static long peakMemory(ChildJvm.Running running) throws IOException {
    Path status = Path.of("/proc", Long.toString(running.process().pid()), "status");
    return Files.exists(status)
        ? Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmHWM:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
            .findFirst()
            .orElse(0)
        : 0;
  }

  private ChildJvm.Running collecting(String taskId) throws IOException {
    Map<String, String> provider = Map.of("PROVIDER_BASE_URL", host.url().toString());
    return mortal.collecting(taskId, SMALL_HEAP, provider);
  }

  private void assertWhole(String taskId) {
    String key = ResultFolder.videoKey(taskId);
    Media kept = new Media("video/mp4", LENGTH, () -> reeldock.results().open(key));
    assertThat(kept.sha256()).isEqualTo(SHA256);
    assertThat(reeldock.table().state(taskId)).isEqualTo("stored");
    assertThat(reeldock.api().query(taskId).video("sha256")).isEqualTo(SHA256);
    assertThat(host.gets(PATH)).isEqualTo(2);
    assertThat(host.strangers()).isZero();
    mortal.assertStoredOnce(taskId);
  }
}
