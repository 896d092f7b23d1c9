package dev.reeldock.callback;

import static dev.reeldock.callback.CallbackFixture.COUNTS_AFTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.provider.QueryAnswer;
import dev.reeldock.provider.profile.SampleProfiles;
import dev.reeldock.queue.InMemoryWakeUps.WakeUp;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.StateName;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskState;
import org.junit.jupiter.api.Test;

/** A person names the provider's task. */
final class AdoptionTest {
  private final CallbackFixture fixture = new CallbackFixture(SampleProfiles.ANYFAST);
  private final Tasks tasks = new Tasks(fixture);

  @Test
  void run_theProviderKnowsIt_isAdoptedAndLookedAt() {
    Task task = marked(tasks.boughtInDoubt());
    ProviderTaskId id = fixture.kling.providerTaskId(task.id());

    assertThat(adopt(task, id).done()).isTrue();

    Task after = fixture.find(task);
    assertThat(after.state()).isEqualTo(new TaskState.Submitted(id));
    assertThat(after.attention()).isEmpty();
    assertThat(after.history().getLast().detail()).isEqualTo("adopted by a person as " + id);
    assertThat(fixture.wakeUps.sent()).contains(new WakeUp.Collect(task.id()));
    assertThat(fixture.kling.queries()).containsExactly(id.value());
  }

  @Test
  void run_adoptedAndDone_isStored() {
    Task task = marked(tasks.boughtInDoubt());
    fixture.succeed(task, Bytes.TWO);
    adopt(task, fixture.kling.providerTaskId(task.id()));

    assertThat(fixture.collect(task)).isEqualTo(Collected.STORED);
    assertThat(fixture.kling.sales()).isEqualTo(1);
  }

  @Test
  void run_theProviderDoesNotKnowIt_isRefused() {
    Task task = marked(tasks.notBoughtInDoubt());

    assertRefused(task, adopt(task, new ProviderTaskId("4711")), "has no");
  }

  @Test
  void run_boughtForAnotherTask_isRefused() {
    Task another = tasks.submitted();
    Task task = marked(tasks.boughtInDoubt());

    assertRefused(
        task,
        adopt(task, fixture.kling.providerTaskId(another.id())),
        "was not made for this task");
  }

  @Test
  void run_noClearAnswer_isRefusedUntilLater() {
    Task task = marked(tasks.boughtInDoubt());
    fixture.kling.answerNextQuery(new QueryAnswer.Unclear("HTTP 502"));

    assertRefused(task, adopt(task, new ProviderTaskId("4711")), "HTTP 502");
  }

  @Test
  void run_providerThatCannotBeAsked_believesThePerson() {
    CallbackFixture unaskable = new CallbackFixture(SampleProfiles.YUTOAI);
    Task task = new Tasks(unaskable).boughtInDoubt();
    ProviderTaskId id = new ProviderTaskId("from the console");

    assertThat(unaskable.operate(new Command.Adopt(task.id(), id)).done()).isTrue();
    assertThat(unaskable.find(task).state()).isEqualTo(new TaskState.Submitted(id));
  }

  @Test
  void run_theProviderHasNamedItMeanwhile_tellsTheWinner() {
    Task task = marked(tasks.boughtInDoubt());
    ProviderTaskId id = fixture.kling.providerTaskId(task.id());
    ProviderTaskId other = new ProviderTaskId("1");
    fixture.provider.whileNextAnswerTravels(() -> tasks.accept(task, other));

    Said said = adopt(task, id);

    assertThat(said.done()).isFalse();
    assertThat(said.text()).contains("It is submitted: the provider has it as 1.");
    assertThat(fixture.find(task).state()).isEqualTo(new TaskState.Submitted(other));
  }

  @Test
  void run_taskThatTheProviderHas_isRefusedAndNobodyAsked() {
    Task task = tasks.submitted();

    Said said = adopt(task, new ProviderTaskId("4711"));

    assertThat(said.done()).isFalse();
    assertThat(fixture.find(task)).isEqualTo(task);
    assertThat(fixture.kling.queries()).isEmpty();
  }

  @Test
  void run_taskOfAnotherProvider_isRefusedAndNobodyAsked() {
    Task task = tasks.boughtInDoubt();

    Said said =
        fixture.operate(
            SampleProfiles.KLING, new Command.Adopt(task.id(), new ProviderTaskId("4711")));

    assertThat(said.text()).contains("made for the provider profile anyfast");
    assertThat(fixture.find(task)).isEqualTo(task);
    assertThat(fixture.kling.queries()).isEmpty();
  }

  private Said adopt(Task task, ProviderTaskId id) {
    return fixture.operate(new Command.Adopt(task.id(), id));
  }

  /** As a person finds it: nobody can tell. */
  private Task marked(Task task) {
    fixture.clock.advance(COUNTS_AFTER);
    fixture.collect(task);
    Task marked = fixture.find(task);
    assertThat(marked.attention()).hasSize(1);
    return marked;
  }

  private void assertRefused(Task task, Said said, String why) {
    assertThat(said.done()).isFalse();
    assertThat(said.text()).contains(why);
    assertThat(fixture.find(task)).isEqualTo(task);
    assertThat(task.state().name()).isEqualTo(StateName.SUBMITTING);
  }
}
