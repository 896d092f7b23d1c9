package dev.reeldock.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.provider.profile.Profile;
import dev.reeldock.provider.profile.SampleProfiles;
import dev.reeldock.task.StateName;
import dev.reeldock.task.TaskStore;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every order of six deliveries, which are told apart by their style, on any table, and whoever
 * they wake at work after any number of them: the right end, reached once, and one object.
 */
public abstract class CallbackOrdersSuite {
  /** Each has a table of its own, and they are at work at the same time. */
  private static final int PARTS = 4;

  /** What is delivered of a task that the provider has ended. */
  enum Deliveries {
    OF_A_SUCCESS("submitted processing +processing succeed +succeed *succeed"),
    OF_A_FAILURE("submitted processing +processing failed +failed *failed"),
    AT_ODDS("submitted processing succeed +succeed failed +failed");

    private final String statuses;

    Deliveries(String statuses) {
      this.statuses = statuses;
    }

    List<List<String>> inEveryOrder() {
      return Orders.of(List.of(statuses.split(" ")));
    }

    /** Where they are at odds, it is the provider's answer that decides: now this, now that. */
    StateName answered(int order) {
      boolean stored = this == OF_A_SUCCESS || (this == AT_ODDS && order / PARTS % 2 == 0);
      return stored ? StateName.STORED : StateName.FAILED;
    }
  }

  /** A table of tasks with nothing in it. */
  protected abstract TaskStore emptyStore(InstantSource clock);

  /**
   * Of a provider that cannot be asked, one in so many orders is tried. It shares no factor with
   * what else is drawn from an order's number.
   */
  protected int oneToldOrderIn() {
    return 1;
  }

  @ParameterizedTest
  @EnumSource
  void deliver_everyOrder_isTheProvidersEndOnce(Deliveries deliveries) {
    assertThat(deliveries.inEveryOrder()).hasSize(720).doesNotHaveDuplicates();
    assertThat(wrong(SampleProfiles.KLING, deliveries, 1)).isEmpty();
  }

  /** Nobody can be asked: of ends at odds, the first one told is the task's. */
  @ParameterizedTest
  @EnumSource
  void deliver_everyOrderAndNobodyToAsk_isTheFirstEndOnce(Deliveries deliveries) {
    assertThat(wrong(SampleProfiles.YUTOAI, deliveries, oneToldOrderIn())).isEmpty();
  }

  private Stream<String> wrong(Profile profile, Deliveries deliveries, int oneIn) {
    return IntStream.range(0, PARTS)
        .parallel()
        .boxed()
        .flatMap(part -> {
          IntStream orders =
              IntStream.range(0, 720).filter(order -> order % oneIn == 0 && order % PARTS == part);
          return wrong(profile, deliveries, orders);
        });
  }

  private Stream<String> wrong(Profile profile, Deliveries deliveries, IntStream numbers) {
    CallbackFixture fixture =
        new CallbackFixture(profile, clock -> new RecordedWrites(emptyStore(clock)));
    Tasks tasks = new Tasks(fixture);
    List<List<String>> orders = deliveries.inEveryOrder();
    return numbers
        .mapToObj(number -> {
          List<String> order = orders.get(number);
          StateName end =
              profile.hasQuery() ? deliveries.answered(number) : DeliveredOrder.firstEnd(order);
          return new DeliveredOrder(fixture, tasks.submitted(), order, end)
              .problem(number % (order.size() + 1));
        })
        .filter(problem -> !problem.isEmpty());
  }
}
