package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.kling.Order;
import dev.reeldock.local.zips.MortalFunction.Death;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Promises 1, 2 and 5 where it hurts: a function's JVM, of the zip that is deployed, halts before
 * or after one of its calls of AWS. A call of the provider lies between two of them. The last point
 * of each row is behind all calls: the function lives, and has made exactly those calls.
 *
 * <p>What the platform does then is the sandbox's: a message comes again, a caller gets an error.
 */
final class CrashIT {
  private static final List<String> SUBMIT =
      List.of(
          "S3 PutObject",
          "S3 PutObject",
          "DynamoDb Query",
          "DynamoDb TransactWriteItems",
          "DynamoDb UpdateItem");

  private static final List<String> DISPATCH =
      List.of("DynamoDb Query", "DynamoDb UpdateItem", "DynamoDb UpdateItem", "DynamoDb Query");

  private static final List<String> CALLBACK = List.of("DynamoDb UpdateItem", "Sqs SendMessage");

  private static final List<String> COLLECT =
      List.of(
          "DynamoDb GetItem",
          "DynamoDb UpdateItem",
          "Sqs SendMessage",
          "S3 PutObject",
          "S3 HeadObject",
          "S3 PutObject",
          "DynamoDb UpdateItem");

  @AutoClose private static final MortalReeldock mortal = MortalReeldock.start();

  private final Reeldock reeldock = mortal.reeldock();

  static Stream<String> submits() {
    return points(SUBMIT);
  }

  static Stream<String> dispatches() {
    return points(DISPATCH);
  }

  static Stream<String> callbacks() {
    return points(CALLBACK);
  }

  static Stream<String> collects() {
    return points(COLLECT);
  }

  private static Stream<String> points(List<String> calls) {
    return Stream.concat(
        IntStream.rangeClosed(1, calls.size())
            .boxed()
            .flatMap(call -> Stream.of("before " + call, "after " + call)),
        Stream.of("before " + (calls.size() + 1)));
  }

  /** What was recorded is bought and stored, whether or not its caller comes again. */
  @ParameterizedTest
  @MethodSource("submits")
  void submit_halted_isBoughtOnceAndStored(String where) {
    int boughtBefore = reeldock.kling().tasks().size();
    List<String> recordedBefore = reeldock.table().taskIds();
    Death death = mortal.dieAt("SubmitFunction", where);
    Answer _ = reeldock.api().submitAs(where, Order.ofSamples());
    List<String> recorded = new ArrayList<>(reeldock.table().taskIds());
    recorded.removeAll(recordedBefore);
    recorded.forEach(mortal::goesOn);
    assertDied(death, where, SUBMIT);
    assertThat(reeldock.kling().tasks()).hasSize(boughtBefore + recorded.size());

    String taskId = reeldock.api().submitAs(where, Order.ofSamples()).taskId();
    mortal.goesOn(taskId);
    assertThat(recorded).isSubsetOf(taskId);
    assertThat(reeldock.kling().tasks()).hasSize(boughtBefore + 1);
    mortal.assertStoredOnce(taskId);
  }

  @ParameterizedTest
  @MethodSource("dispatches")
  void dispatch_halted_isBoughtOnceAndStored(String where) {
    reeldock.kling().faults().refuseNextCreate(429, 1303, "parallel task over limit");
    String taskId = reeldock.submitted(Order.ofSamples());
    Death death = mortal.dieAt("DispatchFunction", where);
    reeldock.table().makeDue(taskId);
    Await.until("the death of DispatchFunction", death::isOver);
    mortal.goesOn(taskId);

    assertDied(death, where, DISPATCH);
    mortal.assertStoredOnce(taskId);
  }

  /** The provider repeats what was not answered. */
  @ParameterizedTest
  @MethodSource("callbacks")
  void callback_haltedAndRepeated_isStoredOnce(String where) {
    String taskId = reeldock.submitted(Order.ofSamples());
    String body = CallbackBody.of(reeldock.providerEnded(taskId).id(), taskId, "succeed");
    Death death = mortal.dieAt("CallbackFunction", where);
    Answer first = reeldock.api().post(reeldock.callbackUrl(taskId), body);
    Answer again = reeldock.api().post(reeldock.callbackUrl(taskId), body);
    mortal.goesOn(taskId);

    assertDied(death, where, CALLBACK);
    assertThat(first.httpStatus()).isEqualTo(death.happened() ? 502 : 200);
    assertThat(again.httpStatus()).isEqualTo(200);
    mortal.assertStoredOnce(taskId);
  }

  @ParameterizedTest
  @MethodSource("callbacks")
  void callback_haltedAndNeverRepeated_isStoredOnce(String where) {
    String taskId = reeldock.submitted(Order.ofSamples());
    String body = CallbackBody.of(reeldock.providerEnded(taskId).id(), taskId, "succeed");
    Death death = mortal.dieAt("CallbackFunction", where);
    Answer _ = reeldock.api().post(reeldock.callbackUrl(taskId), body);
    mortal.goesOn(taskId);

    assertDied(death, where, CALLBACK);
    mortal.assertStoredOnce(taskId);
  }

  @ParameterizedTest
  @MethodSource("collects")
  void collect_halted_isStoredOnce(String where) {
    String taskId = reeldock.submitted(Order.ofSamples());
    var _ = reeldock.providerEnded(taskId);
    Death death = mortal.dieAt("CollectFunction", where);
    reeldock.collectQueue().wake(taskId);
    Await.until("the death of CollectFunction", death::isOver);
    mortal.goesOn(taskId);

    assertDied(death, where, COLLECT);
    mortal.assertStoredOnce(taskId);
  }

  /** At that point and at no other; behind the last call, not at all. */
  private static void assertDied(Death death, String where, List<String> calls) {
    int call = Integer.parseInt(where.substring(where.indexOf(' ') + 1));
    boolean behind = call > calls.size();
    assertThat(death.happened()).isEqualTo(!behind);
    assertThat(death.calls()).isEqualTo(calls.subList(0, behind ? calls.size() : call));
  }
}
