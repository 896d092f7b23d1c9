package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeldock.local.kling.Dialect;
import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.kling.Order;
import dev.reeldock.local.kling.Samples;
import dev.reeldock.local.sandbox.SandboxException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A gateway of the family that Reeldock does not know: a file, and no code. */
final class OwnProfileTest {
  private static final FakeKlingSettings GATEWAY =
      FakeKlingSettings.fast().withDialect(Dialect.YUTOAI);

  private static final URI PHOTO = URI.create("https://photos.example/astronaut.jpg");
  private static final URI SCENE = URI.create("https://photos.example/chelsea.png");

  private static final String KAPON =
      """
      {
        "name": "kapon",
        "title": "Kapon",
        "dated": "2026-11-21",
        "endpoint": {"base_url": "https://kapon.example", "prefix": "/kling/v1", "auth": ["key"], "query": null},
        "external_task_id": {
          "sent": false, "refused_when_used": false, "queryable": false, "settle_seconds": null
        },
        "outcomes": {
          "evidence": "callback", "callback_id": "other", "signed": false,
          "results": {"hosts": "any public", "redirects": 0, "most_mib": 100, "kept_days": 1}
        },
        "flat_answers": false,
        "image_transport": "url",
        "pass_through": [],
        "pages": {
          "images/multi-image2image": {
            "fields": ["model_name", "prompt", "subject_image_list", "scene_image", "callback_url"],
            "required": ["subject_image_list"],
            "limits": {"prompt": {"min": 1, "max": 10}},
            "spelling": {"scene_image": "scence_image"},
            "shapes": {"subject_image_list": "texts"}
          }
        }
      }
      """;

  @Test
  void submit_withAProfileOfItsOwn_isStored() {
    try (Reeldock reeldock = Reeldock.startWithProfile("kapon", KAPON, GATEWAY)) {
      reeldock.kling().serve(PHOTO, Samples.path(Samples.ASTRONAUT));
      reeldock.kling().serve(SCENE, Samples.path(Samples.CHELSEA));
      Job job =
          Job.submitted(
              reeldock,
              Order.of("images/multi-image2image")
                  .subjects(PHOTO.toString())
                  .with("scene_image", SCENE.toString()));
      job.stored();

      Stored.assertOnce(job);
      assertThat(job.warning())
          .startsWith("prompt: Kapon's page expects at most 10 characters, came 11 characters; ");
      assertThat(job.sent())
          .isEqualTo(
              Map.of(
                  "prompt", "slow motion",
                  "subject_image_list", List.of(PHOTO.toString()),
                  "scence_image", SCENE.toString()));
      assertThat(reeldock.results().text(ResultFolder.documentKey(job.taskId())))
          .contains("\"provider\":\"kapon\"");
    }
  }

  @Test
  void start_withAFileThatCannotBeUsed_saysFileAndField() {
    String wrong = KAPON.replace("\"prefix\": \"/kling/v1\"", "\"prefix\": \"kling\"");

    assertThatThrownBy(() -> Reeldock.startWithProfile("kapon", wrong, GATEWAY).close())
        .isInstanceOf(SandboxException.class)
        .hasMessageContaining("/profiles/kapon.json: field endpoint.prefix: expected a path");
  }
}
