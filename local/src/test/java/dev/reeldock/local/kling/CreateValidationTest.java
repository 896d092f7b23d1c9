package dev.reeldock.local.kling;

import static dev.reeldock.local.kling.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class CreateValidationTest {
  private final FakeKling kling = FakeKling.start(FakeKlingSettings.fast());
  private final Caller caller = new Caller(kling);

  @AfterEach
  void stop() {
    assertThat(kling.tasks()).isEmpty();
    caller.close();
    kling.close();
  }

  @Test
  void create_unreadableBody_is1200() {
    assertThat(caller.create("{").code()).isEqualTo(1200);
    assertThat(caller.create("[]").code()).isEqualTo(1200);
  }

  @Test
  void create_wrongValue_is1201AndNamesTheField() {
    Order order = Order.ofSamples();

    assertRefused(caller.create(order.without("prompt")), 400, 1201, "prompt must not be blank");
    assertRefused(
        caller.create(order.with("prompt", "x".repeat(2501))),
        400,
        1201,
        "prompt must not exceed 2500 characters");
    assertRefused(
        caller.create(order.with("mode", "standard")),
        400,
        1201,
        "mode value 'standard' is invalid");
    assertRefused(
        caller.create(order.with("duration", "7")), 400, 1201, "duration value '7' is invalid");
    assertRefused(
        caller.create(order.with("aspect_ratio", "4:3")),
        400,
        1201,
        "aspect_ratio value '4:3' is invalid");
    assertRefused(
        caller.create(order.with("callback_url", "ftp://host/x")),
        400,
        1201,
        "callback_url must be an http or https URL");
  }

  @Test
  void create_wrongImages_is1201() {
    Order order = Order.ofSamples();
    String url = "https://images.test/1.png";

    assertRefused(
        caller.create(order.without("image_list")),
        400,
        1201,
        "image_list must hold 1 to 4 images");
    assertRefused(
        caller.create(order.images(url, url, url, url, url)),
        400,
        1201,
        "image_list must hold 1 to 4 images");
    assertRefused(
        caller.create(order.images("data:image/png;base64,AAAA")),
        400,
        1201,
        "File is not in a valid base64 format");
  }

  @Test
  void create_unknownModelOrPath_is404() {
    assertRefused(
        caller.create(Order.ofSamples().with("model_name", "kling-v0")),
        404,
        1203,
        "The model 'kling-v0' does not exist.");
    assertRefused(caller.get("/v1/videos/unheard-of/1"), 404, 1202, "method is invalid");
    assertRefused(caller.get("/kling/v1/videos/text2video"), 404, 1202, "method is invalid");
    assertRefused(caller.get("/"), 404, 1202, "method is invalid");
  }
}
