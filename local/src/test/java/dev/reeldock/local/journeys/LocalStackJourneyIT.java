package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.template.Grants;
import dev.reeldock.local.template.Permission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The stories on LocalStack, after a real {@code sam deploy}: {@code make e2e}. LocalStack lets
 * every call pass, so when all is told, what was called is compared with what is granted.
 */
@Tag("localstack")
@TestMethodOrder(OrderAnnotation.class)
final class LocalStackJourneyIT extends JourneySuite {
  private static final int AFTER_THE_STORIES = Integer.MAX_VALUE;

  /**
   * Granted, and called only where a call is repeated, a task is refused late or a drain takes
   * long: {@link LeastPrivilegeTest} answers for these.
   */
  private static final List<String> RARE =
      List.of(
          "SubmitFunction dynamodb:GetItem TaskTable",
          "SubmitFunction dynamodb:DeleteItem TaskTable",
          "SubmitFunction sqs:SendMessage DispatchQueue",
          "DispatchFunction dynamodb:GetItem TaskTable",
          "DispatchFunction dynamodb:PutItem TaskTable",
          "DispatchFunction sqs:SendMessage CollectQueue",
          "DispatchFunction sqs:SendMessage DispatchQueue",
          "ReconcileFunction sqs:SendMessage DispatchQueue");

  @AutoClose
  private final LocalStackReeldock reeldock =
      LocalStackReeldock.start(FakeKlingSettings.fast(), Path.of("target", "localstack"));

  @Override
  Stack stack() {
    return reeldock;
  }

  /** The template's rules look at what is written; this is what SAM makes of it. */
  @Test
  void deploy_transformed_hasNoRightOfSamsOwn() {
    DeployedTemplate deployed = reeldock.deployedTemplate();

    assertThat(deployed.all("AWS::IAM::Role"))
        .containsExactlyInAnyOrder(
            "SubmitRole",
            "TaskRole",
            "DispatchRole",
            "CallbackRole",
            "CollectRole",
            "ReconcileRole",
            "ApiLogRole")
        .filteredOn(role -> deployed.has(role, "ManagedPolicyArns"))
        .containsExactly("ApiLogRole");
    assertThat(deployed.all("AWS::IAM::Policy")).isEmpty();
    assertThat(deployed.all("AWS::IAM::ManagedPolicy")).isEmpty();
    assertThat(deployed.all("AWS::ApiGateway::Stage")).hasSize(2);
  }

  @Test
  @Order(AFTER_THE_STORIES)
  void statements_afterAllStories_grantWhatWasCalled() throws IOException {
    assertThat(granted()).containsAll(called());
  }

  @Test
  @Order(AFTER_THE_STORIES)
  void statements_afterAllStories_grantNothingElse() throws IOException {
    List<String> allowed = Stream.concat(called().stream(), RARE.stream()).toList();

    assertThat(granted()).isSubsetOf(allowed).containsAll(RARE);
  }

  private static List<String> granted() throws IOException {
    return lines(Grants.of(Files.readString(Path.of("..", "template.yaml"))));
  }

  private List<String> called() {
    var needed = reeldock.needed();
    if (needed.isEmpty()) {
      System.out.println("What the functions called was not recorded, so it was not compared.");
    }
    assumeTrue(needed.isPresent());
    return lines(needed.orElseThrow());
  }

  /** But for the logs, which this LocalStack writes in its own way. */
  private static List<String> lines(Map<String, Set<Permission>> permissions) {
    return permissions.entrySet().stream()
        .flatMap(function ->
            function.getValue().stream()
                .filter(may -> !may.action().startsWith("logs:"))
                .map(may -> function.getKey() + " " + may.action() + " " + may.resource()))
        .toList();
  }
}
