package dev.reeldock.local.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.kling.NoisePicture;
import dev.reeldock.local.template.Grants;
import dev.reeldock.local.template.Permission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
final class LocalStackJourneyIT extends KlingSuite {
  private static final int AFTER_THE_STORIES = Integer.MAX_VALUE;

  /**
   * Granted, and called only where a call is repeated, a task is refused late, a drain takes long,
   * an image comes late, a receiver does not take what it is told or the provider's profile is the
   * user's own: {@link LeastPrivilegeTest} answers for these.
   */
  private static final List<String> RARE =
      List.of(
          "SubmitFunction dynamodb:GetItem TaskTable",
          "SubmitFunction dynamodb:DeleteItem TaskTable",
          "SubmitFunction sqs:SendMessage DispatchQueue",
          "SubmitFunction s3:GetObject ResultBucket/profiles/*",
          "UploadFunction s3:GetObject ResultBucket/profiles/*",
          "DispatchFunction s3:GetObject ResultBucket/profiles/*",
          "CallbackFunction s3:GetObject ResultBucket/profiles/*",
          "DispatchFunction dynamodb:GetItem TaskTable",
          "DispatchFunction dynamodb:PutItem TaskTable",
          "DispatchFunction sqs:SendMessage CollectQueue",
          "DispatchFunction sqs:SendMessage DispatchQueue",
          "UploadFunction sqs:SendMessage IngestQueue",
          "CollectFunction s3:AbortMultipartUpload ResultBucket/*",
          "CollectFunction s3:PutObjectTagging ResultBucket/*",
          "ReconcileFunction sqs:SendMessage DispatchQueue",
          "DispatchFunction sqs:SendMessage RelayQueue",
          "ReconcileFunction sqs:SendMessage RelayQueue",
          "RelayFunction sqs:SendMessage RelayQueue",
          "RelayFunction sqs:SendMessage PatientRelayQueue",
          "RelayFunction sqs:DeleteMessage PatientRelayQueue");

  /** No story here needs a person; {@link LeastPrivilegeTest} has one that uses all its rights. */
  private static final String A_PERSONS = "OperatorFunction";

  @AutoClose private final CallersReceiver receiver = new CallersReceiver();

  @AutoClose
  private final LocalStackReeldock reeldock =
      LocalStackReeldock.start(
          FakeKlingSettings.fast(),
          Path.of("target", "localstack"),
          "MoreReceivers=" + receiver.origin());

  @Override
  CallersReceiver receiver() {
    return receiver;
  }

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
            "UploadRole",
            "DispatchRole",
            "CallbackRole",
            "CollectRole",
            "ReconcileRole",
            "RelayRole",
            "OperatorRole",
            "ApiLogRole")
        .filteredOn(role -> deployed.has(role, "ManagedPolicyArns"))
        .containsExactly("ApiLogRole");
    assertThat(deployed.all("AWS::IAM::Policy")).isEmpty();
    assertThat(deployed.all("AWS::IAM::ManagedPolicy")).isEmpty();
    assertThat(deployed.all("AWS::ApiGateway::Stage")).hasSize(2);
  }

  /** Lambda gives 512 MB and more; what is taken of it is told in the log. */
  @Test
  @Order(AFTER_THE_STORIES - 1)
  void deploy_againWithBase64_sendsFourTimesTenMegabytesInLittleMemory() {
    reeldock.deployAgain("ImageTransport=base64");
    List<byte[]> pictures = IntStream.rangeClosed(1, 4).mapToObj(NoisePicture::png).toList();
    List<String> tickets = pictures.stream().map(this::putByTicket).toList();
    Job called = Job.submitted(reeldock, ApiClient.TASKS, "{" + noise(tickets) + "}");
    pictures.forEach(png -> reeldock.sources().put("incoming/noise/" + Sha256.of(png), png));
    List<String> keys = pictures.stream().map(Sha256::of).toList();
    String manifest =
        "{\"kind\":\"multi-image2video\",\"external_task_id\":\"noise\"," + noise(keys) + "}";
    reeldock.sources().put("incoming/noise/4.kling.json", manifest.getBytes(UTF_8));

    for (Job job : List.of(called, Job.found(reeldock, ApiClient.TASKS, "noise", "{}"))) {
      job.stored();
      Stored.assertOnce(job);
      assertThat(job.bought().order().images())
          .extracting(image -> Sha256.of(Base64.getDecoder().decode(image)))
          .isEqualTo(keys);
    }
    Map<String, Long> peaks = reeldock.peakMegabytes();
    System.out.println("Most of the memory that was resident, in MB: " + peaks);
    assertThat(peaks).containsKeys("SubmitFunction", "DispatchFunction", "UploadFunction");
    assertThat(peaks.values()).allMatch(peak -> peak <= 256);
  }

  private static String noise(List<String> images) {
    return images.stream()
        .map(image -> "{\"image\":\"" + image + "\"}")
        .collect(Collectors.joining(",", "\"prompt\":\"Noise\",\"image_list\":[", "]"));
  }

  @Test
  @Order(AFTER_THE_STORIES)
  void statements_afterAllStories_grantWhatWasCalled() throws IOException {
    List<Right> granted = granted();

    assertThat(called()).allMatch(call -> granted.stream().anyMatch(grant -> grant.covers(call)));
  }

  @Test
  @Order(AFTER_THE_STORIES)
  void statements_afterAllStories_grantNothingElse() throws IOException {
    List<Right> called = called();
    List<String> uncalled =
        granted().stream()
            .filter(grant -> !grant.function().equals(A_PERSONS))
            .filter(grant -> called.stream().noneMatch(grant::covers))
            .map(Right::toString)
            .toList();

    assertThat(uncalled).isSubsetOf(RARE);
  }

  /** Of one function. */
  private record Right(String function, Permission permission) {
    boolean covers(Right other) {
      return function.equals(other.function) && permission.covers(other.permission);
    }

    @Override
    public String toString() {
      return function + " " + permission.action() + " " + permission.resource();
    }
  }

  /** But for the logs, which this LocalStack writes in its own way, and what no call asks for. */
  private static List<Right> granted() throws IOException {
    return rights(Grants.of(Files.readString(Path.of("..", "template.yaml"))))
        .filter(grant -> !grant.permission().action().startsWith("logs:"))
        .filter(grant -> !grant.permission().action().equals(LeastPrivilegeTest.TOLD_OF_ABSENCE))
        .toList();
  }

  private List<Right> called() {
    var needed = reeldock.needed();
    if (needed.isEmpty()) {
      System.out.println("What the functions called was not recorded, so it was not compared.");
    }
    assumeTrue(needed.isPresent());
    return rights(needed.orElseThrow()).toList();
  }

  private static Stream<Right> rights(Map<String, Set<Permission>> permissions) {
    return permissions.entrySet().stream()
        .flatMap(
            function -> function.getValue().stream().map(may -> new Right(function.getKey(), may)));
  }
}
