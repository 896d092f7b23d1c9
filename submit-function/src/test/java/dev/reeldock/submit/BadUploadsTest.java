package dev.reeldock.submit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.media.SampleImages;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be used is a failed task that says exactly why, and the provider hears nothing. */
final class BadUploadsTest {
  private static final String KINDS =
      "images/generations, images/multi-image2image, videos/image2video,"
          + " videos/multi-image2video, videos/text2video";
  private static final String NO_OBJECT =
      "The manifest: expected a JSON object with no name twice, came something else";
  private static final String NAMED =
      "image: expected an http(s) URL, or the key of an image below incoming/, came ";
  private static final String NO_HTTP = "a URL without http(s)";
  private static final String OBJECT =
      "image: expected the s3:// name of a jpg or png of at most 10 MB in the source bucket, came ";

  private static final String ONE_IMAGE =
      "kling-kind: expected one of the kinds that take one image: images/generations,"
          + " videos/image2video, came ";

  private final UploadFixture bucket = new UploadFixture();

  @BeforeEach
  void putWhatManifestsName() {
    bucket.putImage("incoming/cat.png", Map.of());
    bucket.put("incoming/small.png", SampleImages.png(200, 400), Map.of());
    bucket.put("incoming/flat.jpg", SampleImages.jpeg(1000, 299), Map.of());
    bucket.put("incoming/cat.gif", Images.GIF, Map.of());
    bucket.put("incoming/empty.png", new byte[0], Map.of());
    bucket.put("incoming/cut.png", Arrays.copyOf(Images.PNG, 20), Map.of());
    bucket.put("incoming/large.png", Arrays.copyOf(Images.PNG, 10 * 1024 * 1024 + 1), Map.of());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("manifests")
  void run_badManifest_saysWhy(String manifest, String reason) {
    UploadFixture.Put put =
        bucket.putSilently("incoming/a.kling.json", manifest.getBytes(UTF_8), Map.of());
    bucket.fixture.clock.advance(Upload.IMAGES_COME_WITHIN);

    assertRejected(bucket.tell(UploadEvents.EVENT_BRIDGE, put), reason);
  }

  static Stream<Object[]> manifests() {
    return Stream.of(
        row("", NO_OBJECT),
        row("   ", NO_OBJECT),
        row("not JSON", NO_OBJECT),
        row("[]", NO_OBJECT),
        row("null", NO_OBJECT),
        row("{\"kind\":\"image2video\"", NO_OBJECT),
        row("{\"kind\":\"image2video\"} more", NO_OBJECT),
        row("{\"kind\":\"image2video\",\"kind\":\"text2video\"}", NO_OBJECT),
        row("\u0000\u0001", NO_OBJECT),
        row("[".repeat(10_000), NO_OBJECT),
        row(
            " ".repeat(256 * 1024) + "{}",
            "The manifest: expected at most 262144 bytes, came 262146"),
        row("{}", "kind: expected one of " + KINDS + ", came nothing"),
        row("{\"kind\":\"\"}", "kind: expected one of " + KINDS + ", came nothing"),
        row("{\"kind\":7}", "kind: expected one of " + KINDS + ", came 7"),
        row("{\"kind\":[]}", "kind: expected one of " + KINDS + ", came nothing"),
        row("{\"kind\":\"lip-sync\"}", "kind: expected one of " + KINDS + ", came lip-sync"),
        row(
            "{\"kind\":\"/videos/image2video\"}",
            "kind: expected one of " + KINDS + ", came /videos/image2video"),
        row(
            of("text2video", ""),
            "prompt: expected a text, as there are no shots of their own, came nothing"),
        row(of("image2video", "\"image\":\"../cat.png\""), NAMED + "a key with .. in it"),
        row(
            of("image2video", "\"image\":\"s3://sources/uploads/0f/1.png\""),
            NAMED + "a key elsewhere: uploads/0f/1.png"),
        row(
            of("image2video", "\"image\":\"s3://other/incoming/cat.png\""),
            NAMED + "another bucket's name"),
        row(of("image2video", "\"image\":\"s3://sources\""), NAMED + "another bucket's name"),
        row(
            of("image2video", "\"image\":\"" + Images.base64(Images.PNG) + "=\""),
            NAMED + "base64"),
        row(of("image2video", "\"image\":\"" + Images.base64(Images.PNG) + "\""), NAMED + "base64"),
        row(
            of("image2video", "\"image\":\"" + Images.base64(Images.JPEG) + "\""),
            NAMED + "base64"),
        row(
            of("image2video", "\"image\":\"" + Images.base64(Images.GIF) + "\""),
            OBJECT + "the name of no object: a key of 29 characters"),
        row(of("image2video", "\"image\":\"" + "x".repeat(1025) + "\""), NAMED + "1025 characters"),
        row(
            of("image2video", "\"image\":\"//b.s3.amazonaws.com/cat.png?X-Amz-Signature=abc\""),
            NAMED + NO_HTTP),
        row(of("image2video", "\"image\":\"//b.s3.amazonaws.com/cat.png\""), NAMED + NO_HTTP),
        row(of("image2video", "\"image\":\" ftp://host/cat.png\""), NAMED + NO_HTTP),
        row(of("image2video", "\"image\":\"S3://sources/incoming/cat.png\""), NAMED + NO_HTTP),
        row(
            of("image2video", "\"image\":\"b.s3.amazonaws.com/cat.png?X-Amz-Signature=abc\""),
            NAMED + NO_HTTP),
        row(
            of("image2video", "\"image\":\"s3://sources/incoming/gone.png?X-Amz-Signature=abc\""),
            OBJECT + "the name of no object: incoming/gone.png?..."),
        row(
            of("image2video", "\"image\":\"s3://sources/secret-token\""),
            NAMED + "a key elsewhere: a key of 12 characters"),
        row(
            of("image2video", "\"image\":\"gone\\n.png\""),
            OBJECT + "the name of no object: a key of 18 characters"),
        row(
            of("image2video", "\"image\":{\"url\":\"cat.png\"}"),
            "image: expected an http(s) URL of at most 8192 characters, or base64 of a jpg or png of"
                + " at most 10 MB, or the s3:// name of an object in the source bucket, came an object"),
        row(
            of(
                "image2video",
                "\"image\":\"data:image/png;base64," + Images.base64(Images.PNG) + "\""),
            NAMED + "base64"),
        row(
            of("image2video", "\"image\":\"cat.gif\""),
            OBJECT + "that of something that is neither jpg nor png"),
        row(of("image2video", "\"image\":\"empty.png\""), OBJECT + "one of 0 bytes"),
        row(of("image2video", "\"image\":\"large.png\""), OBJECT + "one of 10485761 bytes"),
        row(
            of("image2video", "\"image\":\"cut.png\""),
            OBJECT + "that of an image that is cut off"),
        row(
            of("image2video", "\"image\":\"small.png\""),
            "image: expected each side of at least 300 pixels, came 200 x 400"),
        row(
            of("image2video", "\"image\":\"cat.png\",\"image_tail\":\"flat.jpg\""),
            "image_tail: expected each side of at least 300 pixels, came 1000 x 299"),
        row(
            of("image2video", "\"image\":\"gone.png\""),
            OBJECT + "the name of no object: incoming/gone.png"),
        row(
            of("image2video", "\"image\":\"" + "x".repeat(1016) + "\""),
            OBJECT + "a key of 1025 bytes"),
        row(
            of(
                "multi-image2video",
                "\"prompt\":\"a\",\"image_list\":[{\"image\":\"cat.png\"},{\"image\":\"small.png\"}]"),
            "image_list[1].image: expected each side of at least 300 pixels, came 200 x 400"),
        row(
            of("image2video", "\"image\":\"cat.png\",\"duration\":\"soon\""),
            "duration: expected one of 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, came soon"),
        row(
            of(
                "text2video",
                "\"prompt\":\"a\",\"callback_url\":\"http://studio.example/?t=secret\""),
            "callback_url: expected an https URL, came http on studio.example: serve it by https, or"
                + " deploy with PlainHttpCallbacks=allowed"),
        row(
            of("text2video", "\"prompt\":\"a\",\"callback_url\":\"https://10.0.0.1/\""),
            "callback_url: expected a host with a public name, came https on 10.0.0.1: give it one,"
                + " or deploy with its origin among MoreReceivers"),
        row(
            of("text2video", "\"prompt\":\"a\",\"more\":\"" + "y".repeat(100_000) + "\""),
            "The body, without its images: expected at most 100000 bytes of UTF-8, came 100024"));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("images")
  void run_badImage_saysWhy(String key, Map<String, String> metadata, String reason) {
    byte[] content = bucket.sources.content(key).orElseThrow();

    assertRejected(bucket.put(key, content, metadata), reason);
  }

  static Stream<Object[]> images() {
    Map<String, String> prompt = Map.of("kling-prompt", "A cat");
    return Stream.of(
        new Object[] {
          "incoming/cat.gif", prompt, OBJECT + "that of something that is neither jpg nor png"
        },
        new Object[] {"incoming/empty.png", prompt, OBJECT + "one of 0 bytes"},
        new Object[] {"incoming/large.png", prompt, OBJECT + "one of 10485761 bytes"},
        new Object[] {
          "incoming/small.png",
          prompt,
          "image: expected each side of at least 300 pixels, came 200 x 400"
        },
        new Object[] {"incoming/cat.png", Map.of("kling-kind", "omni"), ONE_IMAGE + "omni"},
        new Object[] {
          "incoming/cat.png", Map.of("kling-kind", "text2video"), ONE_IMAGE + "text2video"
        },
        new Object[] {
          "incoming/cat.png",
          Map.of("kling-kind", "images/multi-image2image"),
          ONE_IMAGE + "images/multi-image2image"
        },
        tail(Images.base64(Images.PNG), NAMED + "base64"),
        tail("data:image/png;base64,AAAA", NAMED + "base64"),
        tail("s3://sources/uploads/0f/1.png", NAMED + "a key elsewhere: uploads/0f/1.png"),
        tail("s3://other/incoming/cat.png", NAMED + "another bucket's name"),
        tail("../cat.png", NAMED + "a key with .. in it"),
        tail("//b.s3.amazonaws.com/cat.png?X-Amz-Signature=abc", NAMED + NO_HTTP),
        tail("small.png", "image: expected each side of at least 300 pixels, came 200 x 400"),
        tail("cat.gif", OBJECT + "that of something that is neither jpg nor png"),
        new Object[] {
          "incoming/cat.png",
          Map.of("kling-static-mask", Images.base64(Images.JPEG)),
          "static_mask: expected an http(s) URL, or the key of an image below incoming/, came"
              + " base64"
        },
        new Object[] {
          "incoming/cat.png",
          Map.of("kling-cfg-scale", "much"),
          "cfg_scale: expected a number from 0 to 1, came much"
        },
        new Object[] {
          "incoming/cat.png",
          Map.of("kling-camera-control", "{}"),
          "camera_control: expected an object of type, config, came a text"
        });
  }

  private static Object[] tail(String tail, String reason) {
    return new Object[] {
      "incoming/cat.png", Map.of("kling-image-tail", tail), reason.replace("image:", "image_tail:")
    };
  }

  private static Object[] row(String manifest, String reason) {
    return new Object[] {manifest, reason};
  }

  private static String of(String kind, String fields) {
    return "{\"kind\":\"" + kind + "\"" + (fields.isEmpty() ? "" : ",") + fields + "}";
  }

  private void assertRejected(UploadOutcome outcome, String reason) {
    assertThat(bucket.reason(outcome)).isEqualTo(reason);
    String told =
        new String(bucket.sources.content(bucket.rejections().getFirst()).orElseThrow(), UTF_8);
    assertThat(told).contains("\"task_id\"");
    assertThat(bucket.rejections()).hasSize(1);
    assertThat(bucket.task(outcome).request().callbackUrl()).isNull();
    bucket.fixture.dispatch.run(bucket.task(outcome).pool(), () -> true, _ -> {});
    assertThat(bucket.fixture.kling.submissions()).isEmpty();
    assertThat(bucket.fixture.wakeUps.sent()).isEmpty();
  }
}
