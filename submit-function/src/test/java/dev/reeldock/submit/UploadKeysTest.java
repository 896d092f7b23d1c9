package dev.reeldock.submit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.json.Json;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever an object is called, in whatever shape S3 tells of it, it is that object. */
final class UploadKeysTest {
  private static final int KEYS = 5_000;
  private static final long SEED = 20_261_121;

  private static final List<String> PIECES =
      List.of(
          "a",
          "Z",
          "7",
          " ",
          "  ",
          "+",
          "%",
          "%20",
          "%2B",
          "%25",
          "%zz",
          "&",
          "=",
          "?",
          "#",
          "~",
          "*",
          "'",
          "\"",
          "\\",
          ":",
          "@",
          "..",
          ".",
          "/",
          "//",
          "../",
          "ü",
          "ß",
          "日本",
          "猫",
          "😀",
          "👩‍🚀",
          "\u0301",
          "\u00a0",
          "-",
          "_",
          ".png",
          ".kling",
          "incoming/");

  private final UploadFixture bucket = new UploadFixture();
  private final Random random = new Random(SEED);

  @ParameterizedTest
  @EnumSource
  void run_anyKey_isTheObjectOfThatKey(UploadEvents shape) {
    for (int i = 0; i < KEYS; i++) {
      String key = key();
      List<String> twins = twins(key);
      twins.forEach(twin -> bucket.putSilently(twin, Images.JPEG, Map.of("kling-prompt", "twin")));
      UploadFixture.Put put =
          bucket.putSilently(key, Images.PNG, Map.of("kling-external-task-id", "id" + i));

      UploadOutcome outcome = bucket.tell(shape, put);

      assertThat(bucket.task(outcome).request().body())
          .as("seed %s, key %s: %s", SEED, i, key)
          .contains(Json.text(Map.of("image", "s3://sources/" + key)).substring(1));
      bucket.sources.remove(key);
      twins.forEach(bucket.sources::remove);
    }
  }

  /** Other objects, whose keys this one's is when it is encoded or decoded. */
  private static List<String> twins(String key) {
    String form = URLEncoder.encode(key, UTF_8).replace("%2F", "/");
    return Stream.of(form, form.replace("+", "%20"), decoded(key), decoded(key.replace("+", "%2B")))
        .filter(twin -> !twin.equals(key) && twin.startsWith("incoming/"))
        .distinct()
        .toList();
  }

  private static String decoded(String key) {
    try {
      return URLDecoder.decode(key, UTF_8);
    } catch (IllegalArgumentException e) {
      return key;
    }
  }

  /** Of up to 1,024 bytes, as S3 allows. */
  private String key() {
    int length = random.nextInt(10) == 0 ? 1_024 : 12 + random.nextInt(100);
    StringBuilder key = new StringBuilder("incoming/");
    String piece = piece();
    while (key.toString().getBytes(UTF_8).length + piece.getBytes(UTF_8).length < length) {
      key.append(piece);
      piece = piece();
    }
    while (key.toString().getBytes(UTF_8).length < length) {
      key.append('x');
    }
    return key.toString();
  }

  private String piece() {
    return PIECES.get(random.nextInt(PIECES.size()));
  }
}
