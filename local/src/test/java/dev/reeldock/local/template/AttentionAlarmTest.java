package dev.reeldock.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.template.Value.Listing;
import dev.reeldock.local.template.Value.Mapping;
import dev.reeldock.local.template.Value.Ref;
import dev.reeldock.local.template.Value.Scalar;
import dev.reeldock.task.Attention;
import dev.reeldock.task.Marked;
import dev.reeldock.task.TaskId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a function logs of a new mark is what the template's filters count and its alarm watches.
 */
class AttentionAlarmTest {
  private static final Scalar FILTER = new Scalar("AWS::Logs::MetricFilter");

  private final Mapping resources;

  AttentionAlarmTest() throws IOException {
    String template = Files.readString(Path.of("../template.yaml"));
    resources = part(new YamlReader("template.yaml").read(template), "Resources");
  }

  @Test
  void filters_template_readTheLogOfEveryFunctionThatMarks() {
    assertThat(filters())
        .extracting(filter -> at(filter, "LogGroupName"))
        .containsExactlyInAnyOrder(
            new Ref("SubmitFunctionLogs"),
            new Ref("DispatchFunctionLogs"),
            new Ref("CollectFunctionLogs"),
            new Ref("ReconcileFunctionLogs"));
  }

  @ParameterizedTest
  @EnumSource
  void filters_template_lookForTheWordsOfAMark(Attention.Reason reason) {
    String words = new Marked(new TaskId("0".repeat(32)), reason).words();

    assertThat(filters())
        .extracting(filter -> at(filter, "FilterPattern"))
        .allSatisfy(pattern -> {
          String text = ((Scalar) pattern).text();
          assertThat(text).startsWith("ERROR \"").endsWith("\"");
          assertThat(words).contains(text.substring("ERROR \"".length(), text.length() - 1));
        });
  }

  @Test
  void alarm_template_watchesTheMetricThatTheFiltersCount() {
    Mapping alarm = part(part(resources, "AttentionAlarm"), "Properties");

    assertThat(filters())
        .extracting(
            filter -> (Mapping) ((Listing) at(filter, "MetricTransformations")).items().getFirst())
        .allSatisfy(metric -> {
          assertThat(at(metric, "MetricName")).isEqualTo(at(alarm, "MetricName"));
          assertThat(at(metric, "MetricNamespace")).isEqualTo(at(alarm, "Namespace"));
        });
  }

  private List<Mapping> filters() {
    return resources.entries().values().stream()
        .map(Mapping.class::cast)
        .filter(resource -> at(resource, "Type").equals(FILTER))
        .filter(resource -> !resource.equals(resources.entries().get("RelayExhausted")))
        .map(resource -> part(resource, "Properties"))
        .toList();
  }

  private static Mapping part(Mapping parent, String name) {
    return (Mapping) at(parent, name);
  }

  private static Value at(Mapping parent, String name) {
    return Objects.requireNonNull(parent.entries().get(name), name);
  }
}
