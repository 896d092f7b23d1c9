package dev.reeldock.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeldock.media.SourceStore.Source;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link SourceStore} must do. */
public abstract class SourceStoreContract {
  private static final String KEY = "incoming/scene 1/cat.png";

  private SourceStore store;

  /** A store without any object. */
  protected abstract SourceStore emptyStore();

  /** As somebody with the bucket's own tools would put it. */
  protected abstract void putWith(
      SourceStore store, String key, byte[] content, Map<String, String> metadata);

  /** A lent URL serves that content, where there is a server that could. */
  protected abstract void assertServes(URI lent, byte[] content) throws Exception;

  /** A lent URL takes that content as that type, where there is a server that could. */
  protected abstract void assertTakes(URI lent, String contentType, byte[] content)
      throws Exception;

  @BeforeEach
  void openStore() {
    store = emptyStore();
  }

  @Test
  void find_unknown_isEmpty() {
    assertThat(store.find(KEY)).isEmpty();
  }

  @Test
  void find_put_tellsSizeTimeAndNoMetadata() {
    store.put(KEY, noise(70_001), "image/png");

    Source found = store.find(KEY).orElseThrow();

    assertThat(found.bytes()).isEqualTo(70_001);
    assertThat(found.metadata()).isEmpty();
    assertThat(Duration.between(found.modifiedAt(), Instant.now()).abs())
        .isLessThan(Duration.ofMinutes(5));
  }

  @Test
  void find_metadata_isToldInLowerCase() {
    putWith(store, KEY, noise(3), Map.of("kling-prompt", "A cat", "kling-model-name", "kling-v3"));

    assertThat(store.find(KEY).orElseThrow().metadata())
        .containsOnly(
            Map.entry("kling-prompt", "A cat"), Map.entry("kling-model-name", "kling-v3"));
  }

  @Test
  void find_replaced_hasAnotherEtag() {
    store.put(KEY, noise(100), "image/png");
    String first = store.find(KEY).orElseThrow().etag();
    store.put(KEY, noise(100), "image/png");
    assertThat(store.find(KEY).orElseThrow().etag()).isEqualTo(first).doesNotContain("\"");

    store.put(KEY, noise(101), "image/png");

    assertThat(store.find(KEY).orElseThrow().etag()).isNotEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({"0,10", "0,1000", "990,10", "990,1000", "1000,10", "5000,10", "999,1"})
  void read_anyRange_isThatPartOfTheObject(int from, int length) {
    byte[] content = noise(1000);
    store.put(KEY, content, "image/png");

    int begin = Math.min(from, 1000);
    assertThat(store.read(KEY, from, length))
        .isEqualTo(Arrays.copyOfRange(content, begin, Math.min(from + length, 1000)));
  }

  @Test
  void read_emptyObject_isEmpty() {
    store.put(KEY, new byte[0], "image/png");

    assertThat(store.read(KEY, 0, 100)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0,10", "5,10", "10,10", "11,10", "1000,10"})
  void readIf_thatVeryObject_isItsBeginning(int bytes, int length) {
    byte[] content = noise(bytes);
    store.put(KEY, content, "image/png");
    String etag = store.find(KEY).orElseThrow().etag();

    assertThat(store.readIf(KEY, etag, length))
        .hasValueSatisfying(
            read -> assertThat(read).isEqualTo(Arrays.copyOf(content, Math.min(bytes, length))));
  }

  @Test
  void readIf_replacedOrGone_isEmpty() {
    store.put(KEY, noise(10), "image/png");
    String etag = store.find(KEY).orElseThrow().etag();
    store.put(KEY, noise(11), "image/png");

    assertThat(store.readIf(KEY, etag, 100)).isEmpty();
    assertThat(store.readIf("incoming/none", etag, 100)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100_000, 9_000_001})
  void open_anyLength_isWhatWasPut(int length) throws Exception {
    byte[] content = noise(length);
    store.put(KEY, content, "image/png");

    try (InputStream stream = store.open(KEY)) {
      assertThat(stream.readAllBytes()).isEqualTo(content);
    }
  }

  @Test
  void readAndOpen_notThere_throw() {
    assertThatThrownBy(() -> store.read(KEY, 0, 1)).isInstanceOf(MediaStoreException.class);
    assertThatThrownBy(
            () -> {
              try (InputStream stream = store.open(KEY)) {
                stream.readAllBytes();
              }
            })
        .isInstanceOf(MediaStoreException.class);
  }

  @Test
  void lend_put_servesTheBytes() throws Exception {
    byte[] content = noise(100_000);
    store.put("inputs/1.png", content, "image/png");

    assertServes(store.lend("inputs/1.png", Duration.ofMinutes(5)), content);
  }

  @Test
  void lendPut_whatSomebodyPutsThere_isTheObject() throws Exception {
    byte[] content = noise(100_000);

    URI lent = store.lendPut("uploads/0f/1.png", "image/png", Duration.ofMinutes(5));

    assertThat(lent.getPath()).endsWith("uploads/0f/1.png");
    assertTakes(lent, "image/png", content);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.png", "tasks/0f/1.mp4", "incoming/a b/ü+?%.png", "a/s3://b/c"})
  void keyOf_itsName_isTheKey(String key) {
    assertThat(store.keyOf(store.nameOf(key))).contains(key);
    assertThat(store.nameOf(key)).startsWith("s3://").endsWith("/" + key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1.png", "s3://", "s3://another-bucket/1.png", "https://a.example/1.png"})
  void keyOf_noNameOfThisBucket_isEmpty(String name) {
    assertThat(store.keyOf(name)).isEmpty();
  }

  @Test
  void keyOf_theBucketItself_isEmpty() {
    assertThat(store.keyOf(store.nameOf(""))).isEmpty();
  }

  private static byte[] noise(int length) {
    byte[] content = new byte[length];
    new Random(length).nextBytes(content);
    return content;
  }
}
