package dev.reeldock.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeldock.media.MediaStore.Kept;
import dev.reeldock.media.MediaStore.StoredMedia;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link MediaStore} must do. */
public abstract class MediaStoreContract {
  private static final String KEY = "tasks/0f/1.mp4";
  private static final byte[] FIRST = "first".getBytes(StandardCharsets.UTF_8);
  private static final int MORE_THAN_A_PART = 9_000_001;
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Label LABEL =
      new Label("video/mp4", "0f-1.mp4", Map.of("task-id", "0f"), Map.of("Caller", "a b@c"));
  private static final byte[] SECOND = "the second".getBytes(StandardCharsets.UTF_8);

  private MediaStore store;

  /** A store without any object. */
  protected abstract MediaStore emptyStore();

  /** A lent URL serves that content, where there is a server that could. */
  protected abstract void assertServes(URI lent, byte[] content) throws Exception;

  /** A lent URL answers HEAD with that length, where there is a server that could. */
  protected abstract void assertAnswersHead(URI lent, int length) throws Exception;

  @BeforeEach
  void openStore() {
    store = emptyStore();
  }

  @Test
  void find_unknown_isEmpty() {
    assertThat(store.find(KEY)).isEmpty();
  }

  @Test
  void put_small_isFoundWithLengthAndDigest() {
    store.put(KEY, FIRST, "image/png");

    assertThat(store.find(KEY)).contains(media(FIRST, "image/png"));
  }

  @Test
  void put_sameKey_replaces() {
    store.put(KEY, FIRST, "image/png");
    store.put(KEY, SECOND, "image/png");

    assertThat(store.find(KEY)).contains(media(SECOND, "image/png"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100_000, MORE_THAN_A_PART})
  void keep_anyLength_isFoundWithLengthAndDigest(int length) {
    byte[] content = noise(length);

    assertThat(keep(content)).isEqualTo(kept(content));

    assertThat(store.find(KEY)).contains(media(content));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100_000, 8 * 1024 * 1024, MORE_THAN_A_PART, 20_000_000})
  void keep_lengthNotKnown_isFoundWithLengthAndDigest(int length) {
    byte[] content = noise(length);

    assertThat(keep(new ByteArrayInputStream(content), OptionalLong.empty()))
        .isEqualTo(kept(content));

    assertThat(store.find(KEY)).contains(media(content));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, MORE_THAN_A_PART})
  void keep_sameKeyAndLengthNotKnown_leavesTheFirst(int length) {
    assertThat(keep(FIRST)).isEqualTo(kept(FIRST));
    InputStream other = new NoiseStream(1, length);

    assertThat(keep(other, OptionalLong.empty())).isEqualTo(new Kept.WasThere());

    assertThat(store.find(KEY)).contains(media(FIRST));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 70_000, MORE_THAN_A_PART})
  void keep_streamOfUnknownLengthBreaks_keepsNothing(int after) {
    assertBroken(new TruncatedStream(noise(after), true), OptionalLong.empty());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void keep_takesTooLong_isGivenUpAndKeepsNothing(boolean known) {
    OptionalLong length = known ? OptionalLong.of(MORE_THAN_A_PART) : OptionalLong.empty();

    assertThatThrownBy(
            () -> store.keep(KEY, new SlowStream(), length, LABEL, Duration.ofMillis(300)))
        .isInstanceOf(MediaStoreException.class);

    assertThat(store.find(KEY)).isEmpty();
  }

  @Test
  void keep_sameKey_leavesTheFirst() {
    assertThat(keep(FIRST)).isEqualTo(kept(FIRST));
    assertThat(keep(SECOND)).isEqualTo(new Kept.WasThere());

    assertThat(store.find(KEY)).contains(media(FIRST));
  }

  @Test
  void keep_afterPut_leavesWhatWasPut() {
    store.put(KEY, FIRST, "image/png");

    assertThat(keep(SECOND)).isEqualTo(new Kept.WasThere());
    assertThat(store.find(KEY)).contains(media(FIRST, "image/png"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 70_000, 9_000_000})
  void keep_streamBreaks_keepsNothing(int after) {
    assertBroken(new TruncatedStream(noise(after), true), OptionalLong.of(MORE_THAN_A_PART));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 70_000, 9_000_000})
  void keep_streamEndsEarly_keepsNothing(int after) {
    assertBroken(new TruncatedStream(noise(after), false), OptionalLong.of(MORE_THAN_A_PART));
  }

  private void assertBroken(InputStream content, OptionalLong length) {
    assertThatThrownBy(() -> keep(content, length)).isInstanceOf(MediaStoreException.class);

    assertThat(store.find(KEY)).isEmpty();
    assertThat(keep(SECOND)).isEqualTo(kept(SECOND));
  }

  @Test
  void lend_kept_servesTheBytes() throws Exception {
    byte[] content = noise(100_000);
    assertThat(keep(content)).isEqualTo(kept(content));

    URI lent = store.lend(KEY, Duration.ofMinutes(5));

    assertThat(lent.getPath()).endsWith(KEY);
    assertServes(lent, content);
  }

  @Test
  void lendHead_kept_answersHead() throws Exception {
    assertThat(keep(SECOND)).isEqualTo(kept(SECOND));

    URI lent = store.lendHead(KEY, Duration.ofMinutes(5));

    assertThat(lent.getPath()).endsWith(KEY);
    assertAnswersHead(lent, SECOND.length);
  }

  private Kept keep(byte[] content) {
    return keep(new ByteArrayInputStream(content), OptionalLong.of(content.length));
  }

  private Kept keep(InputStream content, OptionalLong length) {
    return store.keep(KEY, content, length, LABEL, LONG);
  }

  private static Kept kept(byte[] content) {
    return new Kept.New(sha256(content));
  }

  private static StoredMedia media(byte[] content) {
    return media(content, "video/mp4");
  }

  private static StoredMedia media(byte[] content, String contentType) {
    return new StoredMedia(content.length, sha256(content), contentType);
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] noise(int length) {
    byte[] content = new byte[length];
    new Random(length).nextBytes(content);
    return content;
  }
}
