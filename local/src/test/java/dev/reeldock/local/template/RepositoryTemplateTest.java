package dev.reeldock.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.reeldock.local.template.EventSource.ApiRoute;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepositoryTemplateTest {
  private static final StackName NAME =
      new StackName("reeldock", "12345678", URI.create("http://127.0.0.1:9324"));

  private final Stack stack =
      Template.read(Path.of("../template.yaml"))
          .stack(NAME, Map.of("ProviderBaseUrl", "http://127.0.0.1:8000"));

  @Test
  void stack_repositoryTemplate_resolvesAFunctionsVariables() {
    LambdaFunction submit = function("SubmitFunction");
    String callbackApi = physicalId("CallbackApi");

    assertThat(submit.handlerClass()).isEqualTo("dev.reeldock.submit.SubmitFunction");
    assertThat(submit.timeout()).isEqualTo(Duration.ofSeconds(29));
    assertThat(submit.variables())
        .containsEntry("TASK_TABLE", "reeldock-TaskTable-12345678")
        .containsEntry("SOURCE_BUCKET", "reeldock-sourcebucket-12345678")
        .containsEntry("PROVIDER_BASE_URL", "http://127.0.0.1:8000")
        .containsEntry(
            "DISPATCH_QUEUE_URL",
            "http://127.0.0.1:9324/000000000000/reeldock-DispatchQueue-12345678")
        .containsEntry(
            "CALLBACK_BASE_URL",
            "https://" + callbackApi + ".execute-api.us-east-1.amazonaws.com/callbacks");
    assertThat(submit.eventSources())
        .contains(new ApiRoute(physicalId("Api"), "POST", "/v1/{family}/{kind}"));
  }

  @Test
  void stack_repositoryTemplate_readsQueuesWithTheirDeadLetters() {
    Queue queue = named(Queue.class, "CollectQueue");

    assertThat(queue.visibilityTimeout()).isEqualTo(Duration.ofMinutes(30));
    assertThat(queue.redrive())
        .isEqualTo(new Queue.Redrive.After(5, named(Queue.class, "CollectDeadLetters").arn()));
  }

  @Test
  void stack_repositoryTemplate_readsTheTableAndItsIndexes() {
    Table table = named(Table.class, "TaskTable");

    assertThat(table.attributeTypes()).containsEntry("dueAt", "N");
    assertThat(table.indexes()).extracting(Table.Index::name).contains("ByCaller", "Due", "Queue");
    assertThat(table.timeToLive().attributeName()).contains("ttl");
  }

  @Test
  void stack_repositoryTemplate_resolvesOutputs() {
    assertThat(stack.outputs()).containsEntry("ResultBucketName", "reeldock-resultbucket-12345678");
  }

  @Test
  void stack_publicUrls_areWhatFunctionsAndOutputsSay() {
    String api = "https://kling.example.com";
    String callbacks = "https://callbacks.example.com/kling";
    Stack own =
        Template.read(Path.of("../template.yaml"))
            .stack(NAME, Map.of("PublicApiUrl", api, "PublicCallbackUrl", callbacks));

    assertThat(own.outputs())
        .containsEntry("ApiBaseUrl", api)
        .containsEntry("CallbackBaseUrl", callbacks);
    assertThat(own.all(LambdaFunction.class))
        .flatExtracting(function -> function.variables().entrySet())
        .contains(entry("PUBLIC_API_URL", api), entry("CALLBACK_BASE_URL", callbacks));
  }

  /** Those that decide which results are fetched. */
  @ParameterizedTest
  @ValueSource(strings = {"CallbackFunction", "CollectFunction"})
  void stack_moreResultHosts_areGivenToWhoHasADoor(String function) {
    assertThat(function(stackWithMore("cdn.example.com,example.org"), function).variables())
        .containsEntry("MORE_RESULT_HOSTS", "cdn.example.com,example.org");
    assertThat(function(function).variables()).containsEntry("MORE_RESULT_HOSTS", "");
  }

  /** What the functions would not start with. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Example.org", "org", "127.0.0.1", "*.example.org", ".example.org", "example.org.",
        "https://example.org", "example.org/", "a..org", "-a.org", "a-.org", "example.org, b.org",
        "example.org,", ","
      })
  void stack_moreResultHostsThatAreNone_isRefused(String hosts) {
    assertThatThrownBy(() -> stackWithMore(hosts)).hasMessageContaining("MoreResultHosts");
  }

  private static Stack stackWithMore(String hosts) {
    return Template.read(Path.of("../template.yaml")).stack(NAME, Map.of("MoreResultHosts", hosts));
  }

  private LambdaFunction function(String logicalId) {
    return function(stack, logicalId);
  }

  private static LambdaFunction function(Stack of, String logicalId) {
    return named(of, LambdaFunction.class, logicalId);
  }

  private String physicalId(String logicalId) {
    return String.valueOf(stack.physicalIds().get(logicalId));
  }

  private <T extends Resource> T named(Class<T> type, String logicalId) {
    return named(stack, type, logicalId);
  }

  private static <T extends Resource> T named(Stack of, Class<T> type, String logicalId) {
    return of.all(type).stream()
        .filter(resource -> resource.logicalId().equals(logicalId))
        .findFirst()
        .orElseThrow();
  }
}
