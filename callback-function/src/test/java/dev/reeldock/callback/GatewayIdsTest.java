package dev.reeldock.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.provider.QueryAnswer;
import dev.reeldock.provider.Snapshot;
import dev.reeldock.provider.TaskStatus;
import dev.reeldock.task.HistoryEntry;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.Result;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskState;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A gateway's answer has an id of its own, and inside it Kling's: one task all the same. */
final class GatewayIdsTest {
  private static final ProviderTaskId OTHER = new ProviderTaskId("1");
  private static final Instant MADE_AT = Instant.parse("2026-03-10T08:18:45Z");

  private final CallbackFixture fixture = new CallbackFixture();
  private final Tasks tasks = new Tasks(fixture);

  private ProviderTaskId known(Task task) {
    return fixture.kling.providerTaskId(task.id());
  }

  private void answer(Task task, ProviderTaskId... ids) {
    URI url = CallbackFixture.url(task.id(), 1);
    fixture.source.serve(url, Bytes.TWO);
    List<Result> results = List.of(new Result("v-1", url, null, "5.1"));
    fixture.kling.answerNextQuery(
        new QueryAnswer.Found(
            new Snapshot(List.of(ids), TaskStatus.SUCCEED, "", results, null, MADE_AT, null)));
  }

  @Test
  void run_ourIdAroundKlings_isOurs() {
    Task task = tasks.submitted();
    answer(task, known(task), OTHER);

    assertThat(fixture.collect(task)).isEqualTo(Collected.STORED);
    assertThat(fixture.find(task).state().providerTaskId()).hasValue(known(task));
  }

  @Test
  void run_ourIdInsideAnother_isOursAndKept() {
    Task task = tasks.submitted();
    answer(task, OTHER, known(task));

    assertThat(fixture.collect(task)).isEqualTo(Collected.STORED);
    assertThat(fixture.find(task).state().providerTaskId()).hasValue(known(task));
  }

  @Test
  void run_doubted_adoptsTheOutermost() {
    Task task = tasks.boughtInDoubt();
    answer(task, OTHER, known(task));

    assertThat(fixture.collect(task)).isEqualTo(Collected.STORED);
    assertThat(fixture.find(task).state().providerTaskId()).hasValue(OTHER);
  }

  @Test
  void run_doubtedAndAcceptedMeanwhileUnderTheInnerId_isOurs() {
    Task task = tasks.boughtInDoubt();
    answer(task, OTHER, known(task));
    fixture.provider.whileNextAnswerTravels(() -> tasks.accept(task, known(task)));

    assertThat(fixture.collect(task)).isEqualTo(Collected.STORED);
    assertThat(fixture.find(task).state().providerTaskId()).hasValue(known(task));
  }

  @Test
  void run_finished_tellsTheProvidersTime() {
    Task task = tasks.submitted();
    answer(task, known(task));
    fixture.collect(task);

    assertThat(fixture.find(task).history())
        .filteredOn(entry -> entry.event().equals("finished"))
        .extracting(HistoryEntry::detail)
        .containsExactly("1 output(s) to copy, made at " + MADE_AT);
    assertThat(fixture.find(task).state()).isInstanceOf(TaskState.Stored.class);
  }
}
