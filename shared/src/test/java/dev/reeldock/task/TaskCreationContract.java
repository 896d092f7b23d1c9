package dev.reeldock.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How tasks and their guards come to be. */
public abstract class TaskCreationContract extends TaskStoreContract {
  private static final String KEY = "idempotency-1";
  private static final String EXTERNAL = "order-1";

  private Task task(Request request) {
    return Task.submitting(stories.nextId(), request, now());
  }

  @Test
  void create_noGuards_isFoundAsItWasMade() {
    Task submitting = task(SampleTasks.request());
    Task queued = Task.queued(stories.nextId(), SampleTasks.request(), now());

    assertThat(store.create(submitting, null)).isEqualTo(new Created.New(submitting));
    assertThat(store.create(queued, null)).isEqualTo(new Created.New(queued));

    assertThat(store.find(submitting.id())).contains(submitting);
    assertThat(store.find(queued.id())).contains(queued);
  }

  @Test
  void create_withoutModelAndCallback_isFoundAsItWasMade() {
    Request bare =
        new Request("c", SampleTasks.MULTI_IMAGE2VIDEO, "kling", "", "{}", "00", null, null);
    Task task = stories.create(task(bare), null);

    assertThat(store.find(task.id())).contains(task);
  }

  @Test
  void create_unusable_isFoundAsItWasMadeUntilItExpires() {
    Request request = SampleTasks.request(EXTERNAL);
    Task task = Task.unusable(stories.nextId(), request, "kind: expected one, came nothing", now());

    assertThat(store.create(task, null)).isEqualTo(new Created.New(task));

    assertThat(store.find(task.id())).contains(task);
    assertThat(store.due(now().plus(Duration.ofDays(1)), 10)).isEmpty();
    assertThat(store.newest(SampleTasks.CALLER, request.kind(), new Page(1, 10)))
        .containsExactly(task);
    clock.advance(Delays.KEPT_AFTER_END.plusSeconds(1));
    assertThat(store.find(task.id())).isEmpty();
  }

  @Test
  void create_timeWithNanoseconds_isKeptToTheMillisecond() {
    Instant precise = now().plusNanos(123_456_789);
    Task task = Task.submitting(stories.nextId(), SampleTasks.request(), precise);

    assertThat(store.create(task, null)).isInstanceOf(Created.New.class);

    assertThat(store.find(task.id()).orElseThrow().createdAt()).isEqualTo(now().plusMillis(123));
  }

  @Test
  void create_sameTaskId_namesTheTaskThatIsThere() {
    Task first = stories.submitting();
    Task second = Task.queued(first.id(), SampleTasks.request("other"), now());

    assertThat(store.create(second, null)).isEqualTo(new Created.TaskExists(first));
    assertThat(store.find(first.id())).contains(first);
    assertThat(store.findByExternalId(SampleTasks.CALLER, "other")).isEmpty();
  }

  @Test
  void create_withBothGuards_bothAreHeld() {
    Task task = stories.create(task(SampleTasks.request(EXTERNAL)), KEY);

    assertThat(store.findByExternalId(SampleTasks.CALLER, EXTERNAL)).contains(task.id());
    assertThat(store.create(task(SampleTasks.request()), KEY)).isEqualTo(keyUsed(task));
    assertThat(store.create(task(SampleTasks.request(EXTERNAL)), null))
        .isEqualTo(new Created.ExternalIdUsed(task.id()));
  }

  @Test
  void create_bothGuardsHeldByDifferentTasks_theKeyCounts() {
    Task keyed = stories.create(task(SampleTasks.request()), KEY);
    stories.create(task(SampleTasks.request(EXTERNAL)), null);
    Task third = task(SampleTasks.request(EXTERNAL));

    assertThat(store.create(third, KEY)).isEqualTo(keyUsed(keyed));
    assertThat(store.find(third.id())).isEmpty();
  }

  @Test
  void create_keyUsed_recordsNothing() {
    stories.create(task(SampleTasks.request()), KEY);
    Task second = task(SampleTasks.request(EXTERNAL));

    assertThat(store.create(second, KEY)).isInstanceOf(Created.KeyUsed.class);

    assertThat(store.find(second.id())).isEmpty();
    assertThat(store.findByExternalId(SampleTasks.CALLER, EXTERNAL)).isEmpty();
  }

  @Test
  void create_externalIdUsed_recordsNothing() {
    stories.create(task(SampleTasks.request(EXTERNAL)), null);
    Task second = task(SampleTasks.request(EXTERNAL));

    assertThat(store.create(second, KEY)).isInstanceOf(Created.ExternalIdUsed.class);

    assertThat(store.find(second.id())).isEmpty();
    stories.create(task(SampleTasks.request()), KEY);
  }

  @Test
  void create_guardsOfAnotherCaller_areNotInTheWay() {
    stories.create(task(SampleTasks.request(EXTERNAL)), KEY);
    Task other = stories.create(task(SampleTasks.request("other", EXTERNAL, "m")), KEY);

    assertThat(store.findByExternalId("other", EXTERNAL)).contains(other.id());
  }

  @Test
  void create_keyAsLongAsItIsRemembered_isInTheWay() {
    Task task = stories.create(task(SampleTasks.request()), KEY);

    clock.advance(Delays.KEY_REMEMBERED);
    assertThat(store.create(task(SampleTasks.request()), KEY)).isEqualTo(keyUsed(task));

    assertThat(store.findByKey(SampleTasks.CALLER, KEY))
        .contains(new Created.KeyUsed(task.id(), task.request().hash()));

    clock.advance(Duration.ofSeconds(1));
    assertThat(store.findByKey(SampleTasks.CALLER, KEY)).isEmpty();
    stories.create(task(SampleTasks.request()), KEY);
  }

  @Test
  void findByKey_anotherCallersOrNone_isEmpty() {
    stories.create(task(SampleTasks.request()), KEY);

    assertThat(store.findByKey("other", KEY)).isEmpty();
    assertThat(store.findByKey(SampleTasks.CALLER, "other")).isEmpty();
  }

  @Test
  void create_externalIdOfATaskThatHasNotEnded_isInTheWayForEver() {
    Task task = stories.create(task(SampleTasks.request(EXTERNAL)), null);

    clock.advance(Duration.ofDays(4000));

    assertThat(store.findByExternalId(SampleTasks.CALLER, EXTERNAL)).contains(task.id());
    assertThat(store.create(task(SampleTasks.request(EXTERNAL)), null))
        .isEqualTo(new Created.ExternalIdUsed(task.id()));
  }

  @Test
  void find_unknown_isEmpty() {
    assertThat(store.find(SampleTasks.id(99))).isEmpty();
    assertThat(store.findByExternalId(SampleTasks.CALLER, "never")).isEmpty();
  }

  private static Created keyUsed(Task task) {
    return new Created.KeyUsed(task.id(), task.request().hash());
  }
}
