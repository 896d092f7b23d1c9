package dev.reeldock.submit.kind;

import static dev.reeldock.provider.profile.SampleProfiles.KLING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.provider.profile.KindPage;
import dev.reeldock.provider.profile.Profile;
import dev.reeldock.provider.profile.Profiles;
import dev.reeldock.task.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of every kind, and every page of every provider, each on a line in {@code rules/}. */
final class RulesTest {
  private static final String REFUSES = "refuses ";
  private static final String WARNS = "warns ";
  private static final String WARNS_ONLY = "warns only ";

  static Stream<RuleTable> tables() {
    return Profiles.SHIPPED.stream().map(Profiles::shipped).flatMap(RulesTest::tables);
  }

  static Stream<RuleTable> klings() {
    return tables(KLING);
  }

  static Stream<RuleTable> gateways() {
    return tables().filter(table -> !table.profile().equals(KLING));
  }

  private static Stream<RuleTable> tables(Profile profile) {
    return profile.pages().keySet().stream()
        .sorted()
        .map(path -> RuleTable.of(profile, Kinds.named(path).orElseThrow()));
  }

  static Stream<Arguments> rules() {
    return tables()
        .flatMap(table ->
            table.lines().stream()
                .map(line ->
                    Arguments.argumentSet(
                        table.profile().name()
                            + " "
                            + table.description().kind().name()
                            + " | "
                            + line.source(),
                        table,
                        line)));
  }

  @ParameterizedTest
  @MethodSource("klings")
  void read_theValidBody_hasNothingToBeSaid(RuleTable table) {
    assertThat(table.warnings()).isEmpty();
    read_theValidBody_isWhatItsTableSays(table);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void read_theValidBody_isWhatItsTableSays(RuleTable table) {
    Reading reading = table.description().read(table.valid(), table.profile());

    assertThat(reading.refusal()).isEmpty();
    assertThat(reading.warnings()).isEqualTo(table.warnings());
    assertThat(reading.body()).isEqualTo(table.valid());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void read_oneChange_isWhatTheLineSays(RuleTable table, RuleTable.Line line) {
    Reading reading = table.read(line);
    List<String> warnings =
        reading.warnings().stream().filter(words -> !table.warnings().contains(words)).toList();

    if (line.verdict().startsWith(REFUSES)) {
      assertThat(reading.refusal())
          .hasValueSatisfying(words -> assertThat(words).startsWith(words(line, REFUSES)));
    } else if (line.verdict().startsWith(WARNS_ONLY)) {
      assertThat(reading.refusal()).isEmpty();
      assertThat(warnings).containsExactly(words(line, WARNS_ONLY));
    } else if (line.verdict().startsWith(WARNS)) {
      assertThat(reading.refusal()).isEmpty();
      assertThat(warnings).anySatisfy(words -> assertThat(words).startsWith(words(line, WARNS)));
    } else {
      assertThat(line.verdict()).isEqualTo("ok");
      assertThat(reading.refusal()).isEmpty();
      assertThat(warnings).isEmpty();
    }
  }

  private static String words(RuleTable.Line line, String verdict) {
    return line.verdict().substring(verdict.length());
  }

  @Test
  void rules_allTables_areTwoHundredAtLeast() {
    assertThat(rules().count()).isGreaterThanOrEqualTo(200);
  }

  /** A description may not have a field that no line speaks of. */
  @ParameterizedTest
  @MethodSource("klings")
  void fields_ofEveryKind_areSpokenOf(RuleTable table) {
    List<String> others = List.of("watermark_info", "callback_url", "external_task_id");

    assertThat(table.description().fields())
        .extracting(Field::name)
        .containsAll(page(table).fields());
    assertThat(table.description().fields())
        .filteredOn(field -> !isShared(table, field, others))
        .extracting(Field::name)
        .allMatch(field -> isSpokenOf(table, field));
  }

  /** Nor may the page of a provider that is not Kling. */
  @ParameterizedTest
  @MethodSource("gateways")
  void fields_ofEveryGatewaysPage_areSpokenOf(RuleTable table) {
    assertThat(page(table).fields()).isNotEmpty().allMatch(field -> isSpokenOf(table, field));
  }

  private static KindPage page(RuleTable table) {
    return table.profile().page(table.description().kind()).orElseThrow();
  }

  private static boolean isSpokenOf(RuleTable table, String field) {
    return table.lines().stream().anyMatch(line -> line.change().contains('"' + field + '"'));
  }

  /** What text2video shares with image2video, and every kind with every other, is told once. */
  private static boolean isShared(RuleTable table, Field field, List<String> others) {
    Kind kind = table.description().kind();
    return !kind.name().equals("image2video")
        && (others.contains(field.name())
            || Kinds.of("videos", "image2video").orElseThrow().fields().contains(field));
  }
}
