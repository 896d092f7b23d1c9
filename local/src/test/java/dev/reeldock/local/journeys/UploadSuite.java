package dev.reeldock.local.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.stree.JrsValue;
import dev.reeldock.local.kling.Samples;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Stories that begin in the source bucket. */
abstract class UploadSuite {
  private static final String IMAGE_TO_VIDEO = "/v1/videos/image2video";

  /** One for all stories, with the two callers of {@link Callers}. */
  abstract Stack stack();

  @Test
  void upload_imageWithItsPrompt_isBoughtOnceAndStored() {
    int bought = stack().kling().tasks().size();
    String name = unique();
    stack()
        .sources()
        .put(
            "incoming/" + name + " + ü.png",
            Samples.bytes(Samples.CHELSEA),
            Map.of("kling-prompt", "A cat", "kling-external-task-id", name));
    Job job = Job.found(stack(), IMAGE_TO_VIDEO, name, "{}");
    job.stored();

    Stored.assertOnce(job);
    assertThat(job.sent()).containsEntry("prompt", "A cat");
    assertThat(imagesOf(job)).containsExactly(Samples.bytes(Samples.CHELSEA));
    assertThat(stack().kling().tasks()).hasSize(bought + 1);
  }

  /** The images come later: somebody copies a folder. */
  @Test
  void upload_manifestBesideItsImages_isBoughtOnceAndStored() {
    int bought = stack().kling().tasks().size();
    String name = unique();
    String folder = "incoming/" + name + "/";
    String manifest =
        """
        {"kind":"multi-image2video","model_name":"kling-v1-6","prompt":"Friends",
         "image_list":[{"image":"a cup.png"},{"image":"cat.png"}],"external_task_id":"%s"}
        """
            .formatted(name);
    stack().sources().put(folder + "anything.kling.json", manifest.getBytes(UTF_8));
    stack().sources().put(folder + "a cup.png", Samples.bytes(Samples.COFFEE));
    stack().sources().put(folder + "cat.png", Samples.bytes(Samples.CHELSEA));
    Job job = Job.found(stack(), ApiClient.TASKS, name, "{}");
    job.stored();

    Stored.assertOnce(job);
    assertThat(imagesOf(job))
        .containsExactly(Samples.bytes(Samples.COFFEE), Samples.bytes(Samples.CHELSEA));
    assertThat(stack().kling().tasks()).hasSize(bought + 1);
  }

  @Test
  void upload_manifestThatIsNone_isAFailedTaskUntilItIsMended() {
    int bought = stack().kling().tasks().size();
    String name = unique();
    stack().sources().put("incoming/" + name + ".kling.json", "no JSON".getBytes(UTF_8));
    String told = "rejected/" + name + ".kling.json.error.json";
    Await.until("the rejection", () -> stack().sources().keys(told).size() == 1);

    JrsValue error = Json.tree(stack().sources().content(told));
    Answer task = stack().api().get(IMAGE_TO_VIDEO + "/" + error.get("task_id").asText());
    assertThat(task.taskStatus()).isEqualTo("failed");
    assertThat(task.text("/data/task_status_msg"))
        .isEqualTo(error.get("reason").asText())
        .startsWith("The manifest: expected a JSON object");
    assertThat(Json.texts(stack().api().get(IMAGE_TO_VIDEO).json().get("data"), "task_id"))
        .contains(task.taskId());
    assertThat(stack().kling().tasks()).hasSize(bought);

    String mended =
        "{\"kind\":\"text2video\",\"prompt\":\"Rain\",\"external_task_id\":\"" + name + "\"}";
    stack().sources().put("incoming/" + name + ".kling.json", mended.getBytes(UTF_8));
    Job job = Job.found(stack(), "/v1/videos/text2video", name, "{}");
    job.stored();
    Stored.assertOnce(job);
  }

  @Test
  void ticket_image_isBoughtOnceAndStoredByItsName() {
    String name = putByTicket(Samples.bytes(Samples.ASTRONAUT));
    String body = "{\"image\":\"" + name + "\",\"prompt\":\"To the moon\"}";
    Job job = Job.submitted(stack(), IMAGE_TO_VIDEO, body);
    job.stored();

    Stored.assertOnce(job);
    assertThat(imagesOf(job)).containsExactly(Samples.bytes(Samples.ASTRONAUT));
  }

  /** Asks for a place and fills it; answers its name. */
  final String putByTicket(byte[] png) {
    JrsValue ticket =
        stack()
            .api()
            .post("/uploads", "{\"content_types\":[\"image/png\"]}")
            .json()
            .at("/uploads/0");
    Map<String, String> headers =
        Map.of("Content-Type", ticket.at("/headers/Content-Type").asText());
    Answer put = stack().api().put(URI.create(ticket.get("url").asText()), headers, png);
    assertThat(put.httpStatus()).as(put.body()).isEqualTo(200);
    return ticket.get("name").asText();
  }

  /** As the provider got them: it fetches what it is lent. */
  private static List<byte[]> imagesOf(Job job) {
    return job.bought().order().images().stream()
        .map(image -> job.stack().api().get(URI.create(image)).bytes())
        .toList();
  }

  private static String unique() {
    return UUID.randomUUID().toString();
  }
}
