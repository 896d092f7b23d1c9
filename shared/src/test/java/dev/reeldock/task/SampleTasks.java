package dev.reeldock.task;

import java.net.URI;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tasks as tests need them. */
public final class SampleTasks {
  public static final Kind MULTI_IMAGE2VIDEO = new Kind(Family.VIDEOS, "multi-image2video");
  public static final String CALLER = "studio";
  public static final ProviderTaskId PROVIDER_TASK = new ProviderTaskId("913827032734642185");
  public static final Refusal RISK = new Refusal(1301, "content blocked", 400);
  public static final Output OUTPUT =
      new Output(
          1,
          Variant.PLAIN,
          "913827032734642999",
          URI.create("https://v1.klingai.com/a.mp4?sign=b"),
          "tasks/1/1.mp4",
          "5.1");
  public static final Artifact ARTIFACT =
      new Artifact(
          1,
          Variant.PLAIN,
          "913827032734642999",
          "tasks/1/1.mp4",
          "5.1",
          6_012_345_678L,
          "ab".repeat(32),
          "video/mp4",
          "v1.klingai.com");

  private SampleTasks() {}

  public static TaskId id(int number) {
    return new TaskId("0".repeat(24) + HexFormat.of().toHexDigits(number));
  }

  public static Request request() {
    return request(CALLER, null, "kling-v1-6");
  }

  public static Request request(String caller, @Nullable String externalTaskId, String model) {
    return request(caller, externalTaskId, model, null);
  }

  /** A request whose caller wants to be told. */
  public static Request requestToTell() {
    return requestToTell("order-7");
  }

  public static Request requestToTell(String externalTaskId) {
    return request(CALLER, externalTaskId, "kling-v1-6", "https://caller.example/told");
  }

  private static Request request(
      String caller, @Nullable String externalTaskId, String model, @Nullable String callbackUrl) {
    return new Request(
        caller,
        MULTI_IMAGE2VIDEO,
        "kling",
        model,
        "{\"model_name\":\"" + model + "\",\"prompt\":\"a cup\"}",
        "0f".repeat(32),
        externalTaskId,
        callbackUrl);
  }

  /** A request with an external id of its own. */
  public static Request request(String externalTaskId) {
    return request(CALLER, externalTaskId, "kling-v1-6");
  }

  public static TaskState.Finished finished(Instant leaseEnd) {
    return new TaskState.Finished(PROVIDER_TASK, List.of(OUTPUT), new Cost("3.5"), leaseEnd);
  }

  public static TaskState.Stored stored() {
    return new TaskState.Stored(PROVIDER_TASK, List.of(ARTIFACT), new Cost("3.5"));
  }
}
