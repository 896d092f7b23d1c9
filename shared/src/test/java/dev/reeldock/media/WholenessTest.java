package dev.reeldock.media;

import static dev.reeldock.media.SampleMedia.box;
import static dev.reeldock.media.SampleMedia.joined;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WholenessTest {
  private static final byte[] CONTENT = NoiseStream.bytes(3, 1_000);
  private static final byte[] FTYP = box("ftyp", new byte[12]);
  private static final byte[] MOOV = box("moov", box("mvhd", new byte[20]));
  private static final byte[] MDAT = box("mdat", CONTENT);

  /** A thumbnail ends before the picture does, a scan is not all, and data has an FF in it. */
  private static final byte[] JPEG =
      SampleImages.jpeg(
          SampleImages.hex("ffe10019 ffd8 ffdb0003 00 ffda0002 ffd9 ffd9 ffd9 ffd9 ffd9 ffd9"),
          SampleImages.frame(0xc2, 640, 427),
          SampleImages.hex("ffda0004 ffd9 1234 ff00 d9 ff00 ffd0 56 ff00d9 ffd7 78 ff"),
          SampleImages.hex("ffc40004 ffd9 ffda0003 ff d9 ff4f d9 ffff"),
          SampleImages.hex("ffd9"));

  static byte[][] wholeVideos() {
    return new byte[][] {
      joined(FTYP, MOOV, MDAT),
      joined(FTYP, MDAT, MOOV),
      joined(FTYP, box("free", new byte[5]), MOOV, MDAT, box("uuid", new byte[16])),
      joined(
          FTYP, MOOV, box("moof", CONTENT), MDAT, box("moof", CONTENT), MDAT, box("mfra", CONTENT)),
      joined(FTYP, MOOV, longBox("mdat", CONTENT)),
      joined(FTYP, MOOV, endless("mdat"), CONTENT),
      joined(FTYP, new byte[8], MOOV, MDAT, new byte[3]),
      joined(FTYP, MOOV, MDAT, new byte[64]),
      joined(FTYP, MOOV, MDAT, "TAGs that somebody appended".getBytes(US_ASCII)),
    };
  }

  @ParameterizedTest
  @MethodSource("wholeVideos")
  void isWhole_wholeVideo_isTrueHoweverItComes(byte[] file) {
    assertThat(isWhole(MediaFormat.MP4, file, file.length)).isTrue();
    assertThat(isWhole(MediaFormat.MP4, file, 1)).isTrue();
    assertThat(isWhole(MediaFormat.MOV, file, 7)).isTrue();
  }

  @Test
  void isWhole_videoCutOffAnywhere_isFalse() {
    for (byte[] file : new byte[][] {joined(FTYP, MOOV, MDAT), joined(FTYP, MDAT, MOOV)}) {
      for (int length = 0; length < file.length; length++) {
        assertThat(isWhole(MediaFormat.MP4, Arrays.copyOf(file, length), 100))
            .as("%s", length)
            .isFalse();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 7})
  void isWhole_lengthThatIsNone_isFalse(int length) {
    byte[] broken =
        ByteBuffer.allocate(8).putInt(length).put(new byte[] {'m', 'd', 'a', 't'}).array();

    assertThat(isWhole(MediaFormat.MP4, joined(FTYP, MOOV, broken, CONTENT), 100)).isFalse();
  }

  @Test
  void isWhole_longLengthBeyondTheFile_isFalse() {
    byte[] file = joined(FTYP, MOOV, longBox("mdat", CONTENT));

    assertThat(isWhole(MediaFormat.MP4, Arrays.copyOf(file, file.length - 1), 100)).isFalse();
  }

  @Test
  void isWhole_pngCutOffAnywhere_isFalse() {
    byte[] file = SampleMedia.png(CONTENT);

    assertThat(isWhole(MediaFormat.PNG, file, 1)).isTrue();
    assertThat(isWhole(MediaFormat.PNG, joined(file, CONTENT), 50)).isTrue();
    for (int length = 0; length < file.length; length++) {
      assertThat(isWhole(MediaFormat.PNG, Arrays.copyOf(file, length), 50))
          .as("%s", length)
          .isFalse();
    }
  }

  @Test
  void isWhole_jpegCutOffAnywhere_isFalse() {
    assertThat(isWhole(MediaFormat.JPEG, JPEG, 1)).isTrue();
    assertThat(isWhole(MediaFormat.JPEG, JPEG, 7)).isTrue();
    assertThat(isWhole(MediaFormat.JPEG, joined(JPEG, CONTENT), 50)).isTrue();
    for (int length = 0; length < JPEG.length; length++) {
      assertThat(isWhole(MediaFormat.JPEG, Arrays.copyOf(JPEG, length), 50))
          .as("%s", length)
          .isFalse();
    }
  }

  @Test
  void isWhole_jpegWithManyEndsInALongSegment_isTrueBehindItAlone() {
    byte[] ends = SampleImages.hex("ffd9".repeat(20_000));
    byte[] cut = SampleImages.jpeg(SampleImages.hex("ffe19c42"), ends, new byte[1]);

    assertThat(isWhole(MediaFormat.JPEG, cut, 100)).isFalse();
    assertThat(isWhole(MediaFormat.JPEG, joined(cut, SampleImages.hex("ffd9")), 100)).isTrue();
  }

  @Test
  void isWhole_webpCutOffAnywhere_isFalse() {
    byte[] form = joined("RIFF".getBytes(US_ASCII), littleEndian(4 + CONTENT.length));
    byte[] file = joined(form, "WEBP".getBytes(US_ASCII), CONTENT);

    assertThat(isWhole(MediaFormat.WEBP, file, 1)).isTrue();
    for (int length = 0; length < file.length - 1; length++) {
      assertThat(isWhole(MediaFormat.WEBP, Arrays.copyOf(file, length), 50))
          .as("%s", length)
          .isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = MediaFormat.class,
      names = {"WEBM", "WAV", "MP3"})
  void isWhole_formatThatDoesNotTell_isAlwaysTrue(MediaFormat format) {
    assertThat(isWhole(format, CONTENT, 10)).isTrue();
  }

  private static boolean isWhole(MediaFormat format, byte[] file, int piece) {
    Wholeness wholeness = Wholeness.of(format);
    for (int from = 0; from < file.length; from += piece) {
      wholeness.pass(file, from, Math.min(piece, file.length - from));
    }
    return wholeness.isWhole();
  }

  private static byte[] longBox(String type, byte[] content) {
    return ByteBuffer.allocate(16 + content.length)
        .putInt(1)
        .put(type.getBytes(US_ASCII))
        .putLong(16L + content.length)
        .put(content)
        .array();
  }

  private static byte[] endless(String type) {
    return ByteBuffer.allocate(8).putInt(0).put(type.getBytes(US_ASCII)).array();
  }

  private static byte[] littleEndian(int number) {
    return ByteBuffer.allocate(4).putInt(Integer.reverseBytes(number)).array();
  }
}
