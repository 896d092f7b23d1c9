package dev.reeldock.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import dev.reeldock.lambda.QueueEvent.Message;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class QueueEventTest {
  private final List<String> logged = new ArrayList<>();
  private final List<String> handled = new ArrayList<>();
  private final LambdaLogger logger =
      new LambdaLogger() {
        @Override
        public void log(String message) {
          logged.add(message);
        }

        @Override
        public void log(byte[] message) {
          log(new String(message, StandardCharsets.UTF_8));
        }
      };

  private static QueueEvent read(String json) throws IOException {
    return QueueEvent.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  private void handle(String body) {
    handled.add(body);
    if (body.startsWith("bad")) {
      throw new IllegalStateException("the table did not answer");
    }
  }

  @Test
  void read_sqsEvent_hasItsMessages() throws IOException {
    QueueEvent event =
        read("{\"Records\":[{\"messageId\":\"m1\",\"body\":\"a\",\"attributes\":{}},{}]}");

    assertThat(event.messages()).containsExactly(new Message("m1", "a"), new Message("", ""));
  }

  @Test
  void read_noEvent_saysWhatWasExpected() {
    assertThatIOException().isThrownBy(() -> read("x")).withMessageContaining("SQS");
  }

  @Test
  void handle_someThrow_onlyThoseFailAndAllAreTried() {
    QueueEvent event =
        new QueueEvent(
            "",
            List.of(new Message("1", "bad a"), new Message("2", "b"), new Message("3", "bad c")));

    assertThat(event.handle(this::handle, logger)).containsExactly("1", "3");

    assertThat(handled).containsExactly("bad a", "b", "bad c");
    assertThat(logged).hasSize(2).allMatch(line -> line.contains("the table did not answer"));
  }

  @Test
  void handle_noneThrows_noneFails() {
    QueueEvent event = new QueueEvent("", List.of(new Message("1", "a")));

    assertThat(event.handle(this::handle, logger)).isEmpty();
    assertThat(logged).isEmpty();
  }

  @Test
  void writeFailures_anyIds_areLambdasAnswer() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    QueueEvent.writeFailures(List.of("1", "3"), out);

    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"batchItemFailures\":[{\"itemIdentifier\":\"1\"},{\"itemIdentifier\":\"3\"}]}");
  }
}
