package dev.reeldock.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writes of several writers, in any order or all at once. */
public abstract class WriteOrdersContract extends TaskStoreContract {
  private static final int WRITERS = 16;

  @Test
  void write_sixteenTakeOneTask_exactlyOneWins() throws Exception {
    Task queued = stories.queued();

    List<Written> written = atOnce(() -> store.write(queued.id(), SubmitWrites.take(now())));

    Task winner = store.find(queued.id()).orElseThrow();
    assertThat(winner.attempts().count()).isEqualTo(1);
    assertThat(written).containsOnlyOnce(new Written.Won(winner));
    assertThat(written).filteredOn(new Written.Lost(winner)::equals).hasSize(WRITERS - 1);
  }

  @Test
  void create_sixteenWithOneKeyAndExternalId_exactlyOneIsNew() throws Exception {
    Request request = SampleTasks.request("order-1");

    List<Created> created =
        atOnce(() -> store.create(Task.queued(nextId(), request, now()), "key-1"));

    assertThat(created).filteredOn(Created.New.class::isInstance).hasSize(1);
    assertThat(created).filteredOn(Created.KeyUsed.class::isInstance).hasSize(WRITERS - 1);
    assertThat(store.oldestWaiting(request.pool(), null, WRITERS)).hasSize(1);
  }

  private synchronized TaskId nextId() {
    return stories.nextId();
  }

  @Test
  void write_sixteenRefuseOneTaskWithItsGuard_exactlyOneWins() throws Exception {
    Task task = stories.submitting(SampleTasks.request("order-1"));

    List<Written> written =
        atOnce(
            () -> store.write(task.id(), FailWrites.refused(task, SampleTasks.RISK, true, now())));

    assertThat(written).filteredOn(Written.Won.class::isInstance).hasSize(1);
    assertThat(written).filteredOn(Written.Lost.class::isInstance).hasSize(WRITERS - 1);
    assertThat(store.findByExternalId(SampleTasks.CALLER, "order-1")).isEmpty();
  }

  private static <T> List<T> atOnce(Callable<T> call)
      throws InterruptedException, ExecutionException {
    List<T> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
      for (Future<T> answer : threads.invokeAll(Collections.nCopies(WRITERS, call))) {
        answers.add(answer.get());
      }
    }
    return answers;
  }

  @ParameterizedTest
  @ValueSource(strings = {"ACP", "APC", "CAP", "CPA", "PAC", "PCA"})
  void write_acceptedClaimAndProgressInAnyOrder_endTheSame(String order) {
    Task task = stories.submitting();

    order.chars().forEach(step -> step(task, step));
    Task before = store.find(task.id()).orElseThrow();

    assertThat(before.state().providerTaskId()).contains(SampleTasks.PROVIDER_TASK);
    assertThat(before.claim()).isEqualTo(new Claim(Claim.Status.SUCCEEDED, now()));
    assertThat(before.waiting()).isFalse();
    assertThat(stories.stored(stories.finished(before)).state()).isEqualTo(SampleTasks.stored());
  }

  private void step(Task task, int step) {
    Claim claim = new Claim(Claim.Status.SUCCEEDED, now());
    Write write =
        switch (step) {
          case 'A' -> SubmitWrites.accepted("accepted", SampleTasks.PROVIDER_TASK, now());
          case 'C' -> ClaimWrites.claim(claim, SampleTasks.PROVIDER_TASK, now());
          default -> WatchWrites.progress(task, now());
        };
    assertThat(store.write(task.id(), write)).isNotInstanceOf(Written.Unknown.class);
  }

  @Test
  void history_ofAWholeLife_isToldInOrder() {
    Task first = stories.submitting();
    Task queued = stories.won(first, SubmitWrites.waits(first, "no slot", now()));
    Task doubted = stories.doubted(stories.won(queued, SubmitWrites.take(now())));
    Task accepted = stories.accepted(doubted);
    Task processing = stories.won(accepted, WatchWrites.progress(accepted, now()));
    Task stored = stories.stored(stories.finished(processing));

    assertThat(stored.history())
        .extracting(HistoryEntry::event)
        .containsExactly(
            "created", "queued", "ambiguous", "submitted", "processing", "finished", "stored");
    assertThat(stored.history()).extracting(HistoryEntry::at).isSorted();
  }
}
