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
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link MediaStore} must do. */
public abstract class MediaStoreContract {
  private static final String KEY = "tasks/0f/1.mp4";
  private static final byte[] FIRST = "first".getBytes(StandardCharsets.UTF_8);
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

    assertThat(store.find(KEY)).contains(media(FIRST));
  }

  @Test
  void put_sameKey_replaces() {
    store.put(KEY, FIRST, "image/png");
    store.put(KEY, SECOND, "image/png");

    assertThat(store.find(KEY)).contains(media(SECOND));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100_000, 9_000_001})
  void keep_anyLength_isFoundWithLengthAndDigest(int length) {
    byte[] content = noise(length);

    assertThat(keep(content)).isEqualTo(Kept.NEW);

    assertThat(store.find(KEY)).contains(media(content));
  }

  @Test
  void keep_sameKey_leavesTheFirst() {
    assertThat(keep(FIRST)).isEqualTo(Kept.NEW);
    assertThat(keep(SECOND)).isEqualTo(Kept.WAS_THERE);

    assertThat(store.find(KEY)).contains(media(FIRST));
  }

  @Test
  void keep_afterPut_leavesWhatWasPut() {
    store.put(KEY, FIRST, "image/png");

    assertThat(keep(SECOND)).isEqualTo(Kept.WAS_THERE);
    assertThat(store.find(KEY)).contains(media(FIRST));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 70_000, 9_000_000})
  void keep_streamBreaks_keepsNothing(int after) {
    assertBroken(new TruncatedStream(noise(after), true), 9_000_001);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 70_000, 9_000_000})
  void keep_streamEndsEarly_keepsNothing(int after) {
    assertBroken(new TruncatedStream(noise(after), false), 9_000_001);
  }

  private void assertBroken(InputStream content, long length) {
    assertThatThrownBy(() -> store.keep(KEY, content, length, "video/mp4"))
        .isInstanceOf(MediaStoreException.class);

    assertThat(store.find(KEY)).isEmpty();
    assertThat(keep(SECOND)).isEqualTo(Kept.NEW);
  }

  @Test
  void lend_kept_servesTheBytes() throws Exception {
    byte[] content = noise(100_000);
    assertThat(keep(content)).isEqualTo(Kept.NEW);

    URI lent = store.lend(KEY, Duration.ofMinutes(5));

    assertThat(lent.getPath()).endsWith(KEY);
    assertServes(lent, content);
  }

  @Test
  void lendHead_kept_answersHead() throws Exception {
    assertThat(keep(SECOND)).isEqualTo(Kept.NEW);

    URI lent = store.lendHead(KEY, Duration.ofMinutes(5));

    assertThat(lent.getPath()).endsWith(KEY);
    assertAnswersHead(lent, SECOND.length);
  }

  private Kept keep(byte[] content) {
    return store.keep(KEY, new ByteArrayInputStream(content), content.length, "video/mp4");
  }

  private static StoredMedia media(byte[] content) {
    return new StoredMedia(content.length, sha256(content));
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
