package dev.reeldock.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.queue.DeadLetterQueue;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.TaskId;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class CommandDecoderTest {
  private static final TaskId TASK = new TaskId("0123456789abcdef".repeat(2));

  static Stream<Arguments> commands() {
    return Stream.of(
        Arguments.of("'command':'explain',", new Command.Explain(TASK)),
        Arguments.of(
            "'command':'adopt','id':' 8329 ',",
            new Command.Adopt(TASK, new ProviderTaskId("8329"))),
        Arguments.of(
            "'command':'adopt','id':8329,", new Command.Adopt(TASK, new ProviderTaskId("8329"))),
        Arguments.of("'command':'sendagain',", new Command.SendAgain(TASK, false)),
        Arguments.of("'command':'sendagain','confirm':'',", new Command.SendAgain(TASK, false)),
        Arguments.of(
            "'command':'sendagain','confirm':'may-buy-twice',", new Command.SendAgain(TASK, true)),
        Arguments.of(
            "'command':'giveup','reason':'nobody wants it',",
            new Command.GiveUp(TASK, "nobody wants it")),
        Arguments.of("'command':'callbackurl',", new Command.CallbackUrl()),
        Arguments.of(
            "'command':'redrive','queue':'ingest',", new Command.Redrive(DeadLetterQueue.INGEST)));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void decode_command_isRead(String fields, Command command) {
    assertThat(decode("{" + fields + "'task':'" + TASK + "'}")).isEqualTo(command);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'command':'retry','task':'<task>'}                        | one of explain, adopt, sendagain, giveup, redrive, callbackurl. Came: retry
          {'task':'<task>'}                                          | one of explain, adopt, sendagain, giveup, redrive, callbackurl. Came: nothing
          {'command':'explain'}                                      | a task id of 32 hexadecimal digits, as a query tells it. Came: nothing
          {'command':'explain','task':'7da537e2'}                    | a task id of 32 hexadecimal digits, as a query tells it. Came: 7da537e2
          {'command':'adopt','task':'<task>','id':' '}               | id of the task, from its console. Came: nothing
          {'command':'sendagain','task':'<task>','confirm':'yes'}    | may-buy-twice or nothing. Came: yes
          {'command':'giveup','task':'<task>'}                       | why, in 1 to 500 characters. Came: nothing
          {'command':'redrive','queue':'relays'}                     | one of ingest, dispatch, collect, relay, reconcile. Came: relays
          [1]                                                        | a JSON object with a command
          """)
  void decode_anythingElse_saysWhatIsExpectedAndWhatCame(String json, String words) {
    assertThat(decode(json.replace("<task>", TASK.value())))
        .isInstanceOfSatisfying(
            Command.Unusable.class, unusable -> assertThat(unusable.why()).contains(words));
  }

  @Test
  void decode_longText_isNotRepeated() {
    String json = "{'command':'giveup','task':'" + TASK + "','reason':'" + "x".repeat(501) + "'}";

    assertThat(decode(json))
        .isInstanceOfSatisfying(
            Command.Unusable.class,
            unusable -> assertThat(unusable.why()).contains("501 characters").doesNotContain("xx"));
  }

  private static Command decode(String json) {
    return CommandDecoder.decode(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }
}
