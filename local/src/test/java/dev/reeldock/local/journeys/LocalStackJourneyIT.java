package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.kling.FakeKlingSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The stories on LocalStack, after a real {@code sam deploy}: {@code make e2e}. */
@Tag("localstack")
final class LocalStackJourneyIT extends JourneySuite {
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
}
