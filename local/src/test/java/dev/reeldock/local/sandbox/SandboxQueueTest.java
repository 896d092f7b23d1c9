package dev.reeldock.local.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.sandbox.Outcome.Answered;
import dev.reeldock.local.sandbox.Outcome.Failed;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

class SandboxQueueTest {
  private final Invocations invocations = new Invocations();
  private final Sandbox sandbox = SmallStack.start(SmallStack.settings().withListener(invocations));
  private final SqsClient sqs = SqsClient.builder().httpClient(AwsCrtHttpClient.create()).build();

  @AfterEach
  void close() {
    sqs.close();
    sandbox.close();
  }

  @Test
  void message_reportedAsFailed_comesBackUntilItSucceeds() throws Exception {
    send("fails first");

    assertThat(answer()).contains("itemIdentifier");
    assertThat(answer()).isEqualTo("{\"batchItemFailures\":[]}");
  }

  @Test
  void message_failsEveryTime_endsAmongTheDeadLetters() throws Exception {
    send("poison");

    assertThat(invocations.next("Work").outcome()).isInstanceOf(Failed.class);
    assertThat(invocations.next("Work").outcome()).isInstanceOf(Failed.class);
    assertThat(deadLetter().body()).isEqualTo("poison");
  }

  private void send(String body) {
    sqs.sendMessage(
        request -> request.queueUrl(sandbox.outputs().get("JobsUrl")).messageBody(body));
  }

  private String answer() throws InterruptedException {
    return invocations.next("Work").outcome() instanceof Answered(String payload) ? payload : "";
  }

  /** Asks again and again: a redriven message does not end a long poll that has begun. */
  private Message deadLetter() {
    return Stream.generate(this::receiveDeadLetters)
        .limit(20)
        .flatMap(List::stream)
        .findFirst()
        .orElseThrow();
  }

  private List<Message> receiveDeadLetters() {
    return sqs.receiveMessage(
            request -> request.queueUrl(sandbox.physicalId("DeadJobs")).waitTimeSeconds(1))
        .messages();
  }
}
