package dev.reeldock.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.task.Output;
import dev.reeldock.task.Result;
import dev.reeldock.task.Variant;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two outputs, and what is named as their results later: the one that is taken for each. */
final class FreshResultsTest {
  private static final String NONE = "none";

  @Test
  void of_uniqueIds_goesById() {
    assertThat(taken(List.of("a", "b"), List.of("b", "a"))).containsExactly("2", "1");
  }

  @Test
  void of_uniqueIdsOfMoreResults_goesById() {
    assertThat(taken(List.of("a", "b"), List.of("new", "a", "b"))).containsExactly("2", "3");
  }

  /** Equal ids are the index 0 for each, or the task's own; new ones come at each query. */
  @ParameterizedTest
  @CsvSource({"0 0, 0 0", "a b, a a", "a a, a b", "a b, c d", "'- -', '- -'"})
  void of_idsThatTellNothing_goesByPlace(String before, String now) {
    assertThat(taken(ids(before), ids(now))).containsExactly("1", "2");
  }

  /** A dash is no id. */
  private static List<String> ids(String words) {
    return Arrays.stream(words.split(" ", -1)).map(word -> word.replace("-", "")).toList();
  }

  @Test
  void of_equalIdsOfAnotherCount_takesNone() {
    assertThat(taken(List.of("0", "0"), List.of("0"))).containsExactly(NONE, NONE);
    assertThat(taken(List.of("a", "b"), List.of("c", "d", "e"))).containsExactly(NONE, NONE);
  }

  @Test
  void of_placeIsAnothersById_takesNone() {
    assertThat(taken(List.of("a", "b"), List.of("b", "c"))).containsExactly(NONE, "1");
  }

  @Test
  void of_watermarked_goesByTheIdOfBoth() {
    List<Output> outputs =
        List.of(
            output(1, Variant.PLAIN, "a"),
            output(1, Variant.WATERMARK, "a"),
            output(2, Variant.PLAIN, "b"),
            output(2, Variant.WATERMARK, "b"));

    assertThat(taken(outputs, Stream.of("b", "a"))).containsExactly("2", "2", "1", "1");
  }

  /** The places of the results that are taken, from 1. */
  private static List<String> taken(List<String> before, List<String> now) {
    List<Output> outputs =
        IntStream.range(0, before.size())
            .mapToObj(i -> output(i + 1, Variant.PLAIN, before.get(i)))
            .toList();
    return taken(outputs, now.stream());
  }

  private static List<String> taken(List<Output> outputs, Stream<String> now) {
    List<String> ids = now.toList();
    List<Result> results =
        IntStream.range(0, ids.size())
            .mapToObj(i -> new Result(ids.get(i), URI.create("" + (i + 1)), null, ""))
            .toList();
    FreshResults fresh = new FreshResults(outputs, results);
    return outputs.stream()
        .map(output -> fresh.of(output).map(result -> result.url().toString()).orElse(NONE))
        .toList();
  }

  private static Output output(int index, Variant variant, String id) {
    return new Output(index, variant, id, URI.create("https://a.example/"), "key", "");
  }
}
