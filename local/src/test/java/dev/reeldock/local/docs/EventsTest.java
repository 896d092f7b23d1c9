package dev.reeldock.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventsTest {
  private static final Map<String, EventCase> CASES = cases();

  private EventStack stack;

  private static Map<String, EventCase> cases() {
    Map<String, EventCase> cases = new TreeMap<>(ApiEventCases.all());
    cases.putAll(CallbackEventCases.all());
    cases.putAll(WakeUpEventCases.all());
    return cases;
  }

  @BeforeAll
  void start() {
    stack = new EventStack();
  }

  @AfterAll
  void stop() {
    stack.close();
  }

  @Test
  void cases_eventsFolder_areItsFiles() {
    assertThat(CASES.keySet()).isEqualTo(Events.all());
  }

  @ParameterizedTest
  @MethodSource("names")
  void handle_sampleEvent_doesWhatItsCaseSays(String name) {
    Objects.requireNonNull(CASES.get(name)).check(stack, Events.read(name));
  }

  static Set<String> names() {
    return CASES.keySet();
  }
}
