package dev.reeldock.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import dev.reeldock.media.InMemorySourceStore;
import dev.reeldock.media.MediaStoreException;
import dev.reeldock.media.SampleImages;
import dev.reeldock.provider.profile.SampleProfiles;
import dev.reeldock.submit.SourceImages.Looked;
import dev.reeldock.submit.kind.InlineImage;
import dev.reeldock.submit.kind.KindDescription;
import dev.reeldock.submit.kind.Kinds;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SourceImagesTest {
  private static final String EXPECTED =
      ": expected the s3:// name of a jpg or png of at most 10 MB in the source bucket, came ";

  private final InMemorySourceStore sources = new InMemorySourceStore("sources");
  private final SourceImages images = new SourceImages(sources);

  SourceImagesTest() {
    put("good.png", SampleImages.png(300, 300));
    put("wide.png", SampleImages.png(751, 300));
    put("small.jpg", SampleImages.jpeg(200, 400));
    put("full.jpg", SampleImages.photograph(4_000, 3_000));
    put("over.png", Arrays.copyOf(SampleImages.png(300, 300), InlineImage.MAX_BYTES + 1));
    put("empty.png", new byte[0]);
    put("text.png", Images.GIF);
    put("cut.png", Arrays.copyOf(Images.PNG, 20));
    put("flat.png", SampleImages.png(300, 0));
  }

  private void put(String key, byte[] content) {
    sources.put(key, content, "image/png");
  }

  private Looked look(String kind, String body) {
    KindDescription description = Kinds.of("videos", kind).orElseThrow();
    JsonObject read =
        description.read(Json.object(body).orElseThrow(), SampleProfiles.KLING).body();
    return images.look(description, read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "s3://elsewhere/good.png | a name outside it",
        "s3://sources/ | a name outside it",
        "s3://sources | a name outside it",
        "s3:// | a name outside it",
        "s3://sources/empty.png | one of 0 bytes",
        "s3://sources/over.png | one of 10485761 bytes",
        "s3://sources/text.png | that of something that is neither jpg nor png",
        "s3://sources/cut.png | that of an image that is cut off",
        "s3://sources/flat.png | that of an image that does not tell its size",
      })
  void look_unusableObject_isTheProblemOfItsField(String name, String came) {
    assertThat(look("multi-image2video", Images.body("s3://sources/good.png", name)))
        .isEqualTo(new Looked.Unusable("image_list[1].image" + EXPECTED + came));
  }

  @Test
  void look_keyLongerThanAnyObjects_isUnusableWithoutACall() {
    String body = Images.body("s3://sources/" + "é".repeat(513));

    assertThat(look("multi-image2video", body))
        .isEqualTo(new Looked.Unusable("image_list[0].image" + EXPECTED + "a key of 1026 bytes"));
    assertThat(sources.finds()).isZero();
  }

  @Test
  void look_noObject_isMissing() {
    assertThat(look("multi-image2video", Images.body("s3://sources/unpublished.png")))
        .isEqualTo(
            new Looked.Missing(
                "image_list[0].image" + EXPECTED + "the name of no object: unpublished.png"));
  }

  @Test
  void look_smallObject_isItsSides() {
    assertThat(look("image2video", "{\"image_tail\":\"s3://sources/small.jpg\"}"))
        .isEqualTo(
            new Looked.Unusable(
                "image_tail: expected each side of at least 300 pixels, came 200 x 400"));
  }

  @Test
  void look_wideObject_isAWarningForAPictureAndNoneForAnEndFrame() {
    String name = "\"s3://sources/wide.png\"";

    assertThat(look("image2video", "{\"image\":" + name + ",\"image_tail\":" + name + "}"))
        .isEqualTo(
            new Looked.Usable(
                List.of(
                    "image: some documentation expects a ratio between 1:2.5 and 2.5:1,"
                        + " came 751 x 300")));
  }

  @Test
  void look_severalProblems_isTheFirst() {
    String body =
        Images.body("s3://sources/empty.png", "s3://sources/none", "s3://sources/wide.png");

    assertThat(look("multi-image2video", body))
        .isEqualTo(new Looked.Unusable("image_list[0].image" + EXPECTED + "one of 0 bytes"));
    assertThat(sources.finds()).isOne();
  }

  @Test
  void look_everyPlaceOfAnImage_isLookedAt() {
    String body =
        """
        {"image":"s3://sources/good.png","static_mask":"s3://sources/full.jpg",
         "prompt":"s3://sources/none","tomorrow":"s3://sources/none",
         "dynamic_masks":[{"mask":"s3://sources/good.png"},{"mask":"s3://sources/none"}]}\
        """;

    assertThat(look("image2video", body))
        .isEqualTo(
            new Looked.Missing(
                "dynamic_masks[1].mask"
                    + EXPECTED
                    + "the name of no object: a key of 4 characters"));
  }

  @Test
  void look_fullSizePhotographFourTimes_isOneFindAndLittleToRead() {
    String name = "s3://sources/full.jpg";

    assertThat(look("multi-image2video", Images.body(name, name, name, name)))
        .isEqualTo(new Looked.Usable(List.of()));
    assertThat(sources.finds()).isOne();
    assertThat(sources.reads()).isEqualTo(6);
    assertThat(sources.bytesRead()).isLessThan(32 * 1024);
  }

  @Test
  void look_urlsAndInlineImages_asksTheBucketNothing() {
    String body = Images.body("https://images.example/a.png", Images.base64(Images.PNG));

    assertThat(look("multi-image2video", body)).isEqualTo(new Looked.Usable(List.of()));
    assertThat(sources.finds() + sources.reads()).isZero();
  }

  @Test
  void look_bucketDoesNotAnswer_throws() {
    sources.failNext(1);

    assertThatThrownBy(() -> look("multi-image2video", Images.body("s3://sources/good.png")))
        .isInstanceOf(MediaStoreException.class);
  }
}
