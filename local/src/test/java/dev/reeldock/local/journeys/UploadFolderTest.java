package dev.reeldock.local.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.kling.FakeKlingSettings;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A whole folder at once, on the table of tasks that AWS's own DynamoDB Local keeps. */
final class UploadFolderTest {
  private static final String TEXT_TO_VIDEO = "/v1/videos/text2video";

  @AutoClose private final Reeldock reeldock = Reeldock.start(FakeKlingSettings.fast());

  @Test
  void upload_fiftyManifestsAtOnce_areFiftyTasksEachBoughtOnce() {
    List<String> names = IntStream.range(0, 50).mapToObj(i -> "scene-" + i).toList();
    names.parallelStream().forEach(this::put);

    for (String name : names) {
      Job job = Job.found(reeldock, TEXT_TO_VIDEO, name, "{}");
      job.storedInTime();
      assertThat(reeldock.purchases(job.taskId())).hasSize(1);
    }
    assertThat(reeldock.kling().tasks()).hasSize(50);
    assertThat(reeldock.sources().keys("rejected/")).isEmpty();
  }

  private void put(String name) {
    String manifest =
        "{\"kind\":\"text2video\",\"prompt\":\"A view of "
            + name
            + "\",\"external_task_id\":\""
            + name
            + "\"}";
    reeldock.sources().put("incoming/folder/" + name + ".kling.json", manifest.getBytes(UTF_8));
  }
}
