package dev.reeldock.submit.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code models.json} says only what can be: a slip of the pen is found here, not by a caller. */
final class ModelsTest {
  private static final Models MODELS = Models.DOCUMENTED;

  /** Kling's endpoints that are no kinds of ours. */
  private static final Set<String> ENDPOINTS = Set.of("videos/omni-video", "images/omni-image");

  static Stream<Arguments> models() {
    return MODELS.kinds().entrySet().stream()
        .flatMap(kind ->
            kind.getValue().stream()
                .map(model ->
                    Arguments.argumentSet(
                        kind.getKey() + " " + model.name(), kind.getKey(), model)));
  }

  @Test
  void kinds_all_areThoseThatCanBeAskedFor() {
    assertThat(MODELS.kinds().keySet()).containsExactlyInAnyOrderElementsOf(Kinds.paths());
    assertThat(models()).hasSizeGreaterThan(20);
  }

  @Test
  void names_ofEveryKind_areThereOnce() {
    assertThat(MODELS.kinds().values())
        .allSatisfy(models -> assertThat(models).extracting(Model::name).doesNotHaveDuplicates());
  }

  /** The reader takes what it knows; a key that is spelled wrongly would be lost. */
  @Test
  void lines_ofTheFile_haveNoOtherKeys() throws IOException {
    JsonObject file = file();

    assertThat(file.fields()).containsOnlyKeys("dated", "defaults", "kinds");
    for (String kind : Kinds.paths()) {
      assertThat(file.object("kinds").orElseThrow().objects(kind))
          .hasSameSizeAs(Objects.requireNonNull(MODELS.kinds().get(kind)))
          .allSatisfy(line ->
              assertThat(Set.of("model", "retired", "successor", "takes"))
                  .containsAll(line.fields().keySet()));
    }
  }

  private static JsonObject file() throws IOException {
    try (InputStream json = Models.class.getResourceAsStream("models.json")) {
      return Json.object(Objects.requireNonNull(json).readAllBytes()).orElseThrow();
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void successor_ofAnyModel_isServedOrAnEndpoint(String kind, Model model) {
    Set<String> served =
        Objects.requireNonNull(MODELS.kinds().get(kind)).stream()
            .filter(other -> other.retired() == null)
            .map(Model::name)
            .collect(Collectors.toSet());

    if (model.successor() != null) {
      assertThat(model.retired()).isNotNull();
      assertThat(served.contains(model.successor()) || ENDPOINTS.contains(model.successor()))
          .as("%s follows %s", model.successor(), model.name())
          .isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void takes_ofAnyModel_areValuesThatItsKindHas(String kind, Model model) {
    Map<String, Field> fields =
        Kinds.named(kind).orElseThrow().fields().stream()
            .collect(Collectors.toMap(Field::name, field -> field));

    assertThat(fields.keySet()).containsAll(model.takes().keySet());
    model
        .takes()
        .values()
        .forEach(conditions ->
            conditions.forEach((field, values) ->
                assertThat(choices(fields, field)).as(field).containsAll(values)));
  }

  private static List<String> choices(Map<String, Field> fields, String name) {
    String[] path = name.split("\\.", 2);
    Field field = fields.get(path[0]);
    if (field instanceof Field.Group group && path.length == 2) {
      return choices(
          group.fields().stream().collect(Collectors.toMap(Field::name, it -> it)), path[1]);
    }
    return field instanceof Field.Choice choice ? choice.values() : List.of();
  }

  @Test
  void check_retirementToCome_saysWhen() {
    assertThat(said(LocalDate.parse("2027-01-31"), "next"))
        .containsExactly(
            "model_name: last will be retired on 2027-01-31 and next follows it (as of 2026-11-20);"
                + " the provider decides");
  }

  @Test
  void check_retiredThatDayWithoutASuccessor_saysWhatIsKnown() {
    assertThat(said(LocalDate.parse("2026-11-20"), null))
        .containsExactly(
            "model_name: last was retired on 2026-11-20 (as of 2026-11-20); the provider decides");
  }

  private static List<String> said(LocalDate retired, @Nullable String successor) {
    Model last = new Model("last", retired, successor, Map.of());
    return new ModelRule(LocalDate.parse("2026-11-20"), Map.of(), List.of(last))
        .check(new JsonObject(Map.of("model_name", "last")))
        .map(Finding::words)
        .toList();
  }
}
