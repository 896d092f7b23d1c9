package dev.reeldock.media;

import static dev.reeldock.media.ImageHeader.Unreadable.CUT_OFF;
import static dev.reeldock.media.ImageHeader.Unreadable.NEITHER_JPG_NOR_PNG;
import static dev.reeldock.media.ImageHeader.Unreadable.WITHOUT_SIZE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.media.ImageHeader.Sized;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ImageHeaderTest {
  private static final byte[] PNG = SampleImages.png(640, 427);
  private static final byte[] JPEG =
      SampleImages.jpeg(
          SampleImages.segment(0xe0, 14),
          SampleImages.segment(0xdb, 65),
          SampleImages.frame(0xc0, 640, 427));

  /** Behind the height and the width of each. */
  private static final int READ_OF_PNG = 24;

  private static final int READ_OF_JPEG = JPEG.length - 4;

  private static ImageHeader read(byte[] image) {
    return ImageHeader.read(Bytes.of(image));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "300, 301", "65535, 65536", "2147483647, 2147483647"})
  void read_png_isItsSides(int width, int height) {
    assertThat(read(SampleImages.png(width, height)))
        .isEqualTo(new Sized(ImageFormat.PNG, width, height));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "300, 301", "65535, 256"})
  void read_jpeg_isItsSides(int width, int height) {
    assertThat(read(SampleImages.jpeg(width, height)))
        .isEqualTo(new Sized(ImageFormat.JPEG, width, height));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "89504e47", "ffd8", "474946383961", "25504446", "0000"})
  void read_anotherFormat_isNeither(String hex) {
    assertThat(read(SampleImages.hex(hex))).isEqualTo(NEITHER_JPG_NOR_PNG);
  }

  @ParameterizedTest
  @CsvSource({"0, 300", "300, 0", "-1, 300"})
  void read_sideThatCannotBe_isWithoutSize(int width, int height) {
    assertThat(read(SampleImages.png(width, height))).isEqualTo(WITHOUT_SIZE);
    assertThat(read(SampleImages.jpeg(Math.max(width, 0), 0))).isEqualTo(WITHOUT_SIZE);
  }

  @Test
  void read_pngThatBeginsWithAnotherChunk_isWithoutSize() {
    byte[] png = PNG.clone();
    png[12] = 'C';

    assertThat(read(png)).isEqualTo(WITHOUT_SIZE);
  }

  @Test
  void read_cutAnywhere_isCutOffUntilTheSizeIsThere() {
    for (int length = 8; length < READ_OF_PNG; length++) {
      assertThat(read(Arrays.copyOf(PNG, length))).as("png of %s", length).isEqualTo(CUT_OFF);
    }
    for (int length = 3; length < READ_OF_JPEG; length++) {
      assertThat(read(Arrays.copyOf(JPEG, length))).as("jpg of %s", length).isEqualTo(CUT_OFF);
    }
    assertThat(read(Arrays.copyOf(PNG, READ_OF_PNG)))
        .isEqualTo(new Sized(ImageFormat.PNG, 640, 427));
    assertThat(read(Arrays.copyOf(JPEG, READ_OF_JPEG)))
        .isEqualTo(new Sized(ImageFormat.JPEG, 640, 427));
  }
}
