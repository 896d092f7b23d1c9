package dev.reeldock.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeldock.media.MediaStoreException;
import dev.reeldock.task.Family;
import dev.reeldock.task.Pool;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** An upload is one task, however S3 tells of it. */
final class UploadRepeatedTest {
  private static final int UPLOADS = 50;
  private static final List<UploadEvents> FIVE_TIMES =
      List.of(
          UploadEvents.EVENT_BRIDGE,
          UploadEvents.NOTIFICATION,
          UploadEvents.LOCAL_STACK,
          UploadEvents.EVENT_BRIDGE,
          UploadEvents.NOTIFICATION);

  private final UploadFixture bucket = new UploadFixture();

  @Test
  void run_everyEventFiveTimesInAnyOrderAtOnce_isOneTaskEach() throws Exception {
    List<Callable<UploadOutcome>> told = new ArrayList<>();
    for (int i = 0; i < UPLOADS; i++) {
      UploadFixture.Put put =
          bucket.putSilently(
              "incoming/" + i + ".kling.json",
              ("{\"kind\":\"text2video\",\"prompt\":\""
                      + i
                      + "\",\"external_task_id\":\"e"
                      + i
                      + "\"}")
                  .getBytes(StandardCharsets.UTF_8),
              Map.of());
      for (UploadEvents shape : FIVE_TIMES) {
        told.add(() -> bucket.tell(shape, put));
      }
    }
    Collections.shuffle(told, new Random(5));

    Set<String> ids = new HashSet<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(8)) {
      for (Future<UploadOutcome> outcome : workers.invokeAll(told)) {
        assertThat(outcome.get()).isInstanceOf(UploadOutcome.Taken.class);
        ids.add(bucket.task(outcome.get()).id().value());
      }
    }

    assertThat(ids).hasSize(UPLOADS);
    assertThat(bucket.fixture.tasks.oldestWaiting(pool(), null, 1_000)).hasSize(UPLOADS);
    assertThat(bucket.rejections()).isEmpty();
  }

  private Pool pool() {
    return Pool.of("kling", Family.VIDEOS, "");
  }

  @Test
  void run_unusableToldAgain_isTheSameFailedTask() {
    UploadFixture.Put put = bucket.putSilently("incoming/a.kling.json", new byte[0], Map.of());

    UploadOutcome first = bucket.tell(UploadEvents.EVENT_BRIDGE, put);
    UploadOutcome second = bucket.tell(UploadEvents.NOTIFICATION, put);

    assertThat(second).isEqualTo(first);
    assertThat(bucket.rejections()).hasSize(1);
  }

  @Test
  void run_diedBehindItsWrite_tellsWhatWasWrongWhenToldAgain() {
    UploadFixture.Put put = bucket.putSilently("incoming/a.kling.json", new byte[0], Map.of());
    bucket.sources.failPuts(1);

    assertThatThrownBy(() -> bucket.tell(UploadEvents.EVENT_BRIDGE, put))
        .isInstanceOf(MediaStoreException.class);

    assertThat(bucket.tell(UploadEvents.EVENT_BRIDGE, put))
        .isInstanceOf(UploadOutcome.Rejected.class);
    assertThat(bucket.rejections()).hasSize(1);
  }
}
