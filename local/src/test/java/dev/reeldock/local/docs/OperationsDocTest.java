package dev.reeldock.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.queue.DeadLetterQueue;
import dev.reeldock.task.Attention;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever calls a person has an entry in the runbook, and whatever has one exists. */
class OperationsDocTest {
  private final String document = Repository.text("docs/OPERATIONS.md");
  private final String template = Repository.text("template.yaml");

  @Test
  void alarms_operations_areThoseOfTheTemplate() {
    assertThat(entries("Alarms"))
        .isEqualTo(Texts.all("(?m)^  (\\w+):.*\\n    Type: AWS::CloudWatch::Alarm$", template));
  }

  @Test
  void deadLetters_operations_areThoseOfTheTemplate() {
    assertThat(entries("Dead letters"))
        .isEqualTo(Texts.all("(?m)^  (\\w+DeadLetters):.*\\n    Type: AWS::SQS::Queue$", template));
  }

  @Test
  void attention_operations_areAllReasons() {
    Set<String> reasons =
        Arrays.stream(Attention.Reason.values()).map(Enum::name).collect(Collectors.toSet());

    assertThat(entries("Attention")).isEqualTo(reasons);
  }

  @Test
  void commands_operations_areTargetsOfMake() {
    Set<String> targets =
        Texts.all("(?m)^(\\w+):.*\\n\\t@build/operate \\1$", Repository.text("Makefile"));

    assertThat(targets).hasSize(6);
    assertThat(Texts.all("(?m)^### `make (\\w+)", document)).isEqualTo(targets);
    assertThat(targets).containsAll(Texts.all("`make (\\w+) (?:TASK|QUEUE)=", document));
  }

  /** Of each there is a queue to redrive, told by its word. */
  @Test
  void redrive_operations_isOfEveryDeadLetterQueue() {
    Set<String> queues =
        Arrays.stream(DeadLetterQueue.values())
            .map(DeadLetterQueue::word)
            .collect(Collectors.toSet());

    assertThat(Texts.all("`make redrive QUEUE=(\\w+)`", document)).isEqualTo(queues);
    assertThat(entries("Dead letters")).hasSameSizeAs(queues);
  }

  private Set<String> entries(String section) {
    return Texts.all("(?m)^### (\\w+)$", Texts.section("## " + section, document));
  }
}
