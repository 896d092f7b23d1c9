package dev.reeldock.media;

import static dev.reeldock.media.ImageHeader.Unreadable.WITHOUT_SIZE;
import static dev.reeldock.media.SampleImages.frame;
import static dev.reeldock.media.SampleImages.hex;
import static dev.reeldock.media.SampleImages.jpeg;
import static dev.reeldock.media.SampleImages.segment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.media.ImageHeader.Sized;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JpegHeaderTest {
  private static final byte[] FRAME = frame(0xc0, 640, 427);
  private static final Sized SIZED = new Sized(ImageFormat.JPEG, 640, 427);

  private static ImageHeader read(byte[]... segments) {
    return ImageHeader.read(Bytes.of(jpeg(segments)));
  }

  static IntStream frames() {
    return IntStream.rangeClosed(0xc0, 0xcf)
        .filter(marker -> marker != 0xc4 && marker != 0xc8 && marker != 0xcc);
  }

  @ParameterizedTest
  @MethodSource("frames")
  void read_everyFrame_isItsSides(int marker) {
    assertThat(read(frame(marker, 640, 427))).isEqualTo(SIZED);
  }

  @ParameterizedTest
  @ValueSource(ints = {0xc4, 0xc8, 0xcc, 0xdb, 0xdd, 0xde, 0xe0, 0xef, 0xfe})
  void read_anotherSegment_isSkippedByItsLength(int marker) {
    for (int bytes : new int[] {0, 1, 2, 13, 65_533}) {
      assertThat(read(segment(marker, bytes), FRAME)).as("%s bytes", bytes).isEqualTo(SIZED);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ff", "ffff", "ff01", "ffd0ffd7", "ffd8", "00", "1234", "ff00c0", "ff00"})
  void read_fillStandaloneAndStrayBytes_arePassedOver(String hex) {
    assertThat(read(segment(0xe0, 14), hex(hex), FRAME)).isEqualTo(SIZED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ffd9", "ffda0002", "ffe00000", "ffe00001"})
  void read_noFrameCanFollow_isWithoutSize(String hex) {
    assertThat(read(hex(hex), FRAME)).isEqualTo(WITHOUT_SIZE);
  }

  @Test
  void read_heightThatIsToldLater_isWithoutSize() {
    assertThat(read(frame(0xc0, 640, 0))).isEqualTo(WITHOUT_SIZE);
  }
}
