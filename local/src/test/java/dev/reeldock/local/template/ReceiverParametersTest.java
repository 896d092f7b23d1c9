package dev.reeldock.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeldock.lambda.ConfiguredReceiverDoor;
import dev.reeldock.lambda.Environment;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The parameters that say which receivers a caller may name. */
final class ReceiverParametersTest {
  private static final StackName NAME =
      new StackName("reeldock", "12345678", URI.create("http://127.0.0.1:9324"));

  private static Map<String, String> variables(String function, Map<String, String> parameters) {
    return Template.read(Path.of("../template.yaml"))
        .stack(NAME, parameters)
        .all(LambdaFunction.class)
        .stream()
        .filter(it -> it.logicalId().equals(function))
        .findFirst()
        .orElseThrow()
        .variables();
  }

  @ParameterizedTest
  @ValueSource(strings = {"SubmitFunction", "UploadFunction"})
  void stack_receivers_areGivenToWhoHasADoor(String function) {
    Map<String, String> wider =
        variables(
            function,
            Map.of(
                "PlainHttpCallbacks", "allowed",
                "MoreReceivers", "http://127.0.0.1:9000,https://hook.internal"));

    assertThat(wider)
        .containsEntry("PLAIN_HTTP_CALLBACKS", "allowed")
        .containsEntry("MORE_RECEIVERS", "http://127.0.0.1:9000,https://hook.internal");
    assertThat(variables(function, Map.of()))
        .containsEntry("PLAIN_HTTP_CALLBACKS", "refused")
        .containsEntry("MORE_RECEIVERS", "");
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:9000,       http://127.0.0.1:9000/hook",
    "https://hook.internal,       https://hook.internal/hook",
    "'https://a.b:8443,http://c', http://c/hook",
  })
  void stack_moreReceivers_areWhatTheFunctionsRead(String origins, URI url) {
    Environment environment =
        new Environment(variables("SubmitFunction", Map.of("MoreReceivers", origins)));

    assertThat(ConfiguredReceiverDoor.of(environment).refusal(url)).isEmpty();
  }

  /** What the functions would not start with. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "hook.internal",
        "ftp://a.example",
        "https://A.example",
        "https://a.example/",
        "https://a.example/path",
        "https://user@a.example",
        "https://a.example:",
        "https://a.example, https://b.example",
        "https://a.example,",
        "https://*.example",
        ",",
      })
  void stack_moreReceiversThatAreNone_isRefused(String origins) {
    assertThatThrownBy(() -> variables("SubmitFunction", Map.of("MoreReceivers", origins)))
        .hasMessageContaining("MoreReceivers");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yes", "Allowed", "true"})
  void stack_anotherWordForPlainHttp_isRefused(String word) {
    assertThatThrownBy(() -> variables("SubmitFunction", Map.of("PlainHttpCallbacks", word)))
        .hasMessageContaining("PlainHttpCallbacks");
  }
}
