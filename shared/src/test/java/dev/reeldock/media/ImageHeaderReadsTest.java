package dev.reeldock.media;

import static dev.reeldock.media.ImageHeader.Unreadable.NEITHER_JPG_NOR_PNG;
import static dev.reeldock.media.ImageHeader.Unreadable.WITHOUT_SIZE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.media.ImageHeader.Sized;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How much of an object is read, and that no file makes for more. */
final class ImageHeaderReadsTest {
  private static final int MOST = 64;
  private static final byte[] JPEG = SampleImages.hex("ffd8ff");
  private static final byte[] PNG = SampleImages.hex("89504e470d0a1a0a0000000d49484452");

  private final InMemorySourceStore sources = new InMemorySourceStore("sources");
  private final AtomicInteger reads = new AtomicInteger();

  private ImageHeader read(byte[] image) {
    sources.put("image", image, "image/jpeg");
    return ImageHeader.read(counted((place, length) -> sources.read("image", place, length)));
  }

  private Bytes counted(Bytes bytes) {
    return (place, length) -> {
      reads.incrementAndGet();
      return bytes.at(place, length);
    };
  }

  @Test
  void read_tenMegabytesBehind300KilobytesOfExif_isSixReadsOfFewKilobytes() {
    ImageHeader header = read(SampleImages.photograph(4_000, 3_000));

    assertThat(header).isEqualTo(new Sized(ImageFormat.JPEG, 4_000, 3_000));
    assertThat(reads).hasValue(6);
    assertThat(sources.bytesRead()).isLessThan(32 * 1024);
  }

  @Test
  void read_usualFile_isOneRead() {
    ImageHeader header = read(Arrays.copyOf(SampleImages.png(600, 400), 1_000_000));

    assertThat(header).isEqualTo(new Sized(ImageFormat.PNG, 600, 400));
    assertThat(reads).hasValue(1);
    assertThat(sources.bytesRead()).isLessThan(8 * 1024);
  }

  @Test
  void read_segmentsWithoutEnd_endsSomewhere() {
    byte[] segment = SampleImages.segment(0xe1, 8_188);
    Bytes endless =
        (place, length) ->
            place == 0
                ? SampleImages.jpeg(segment, segment)
                : Arrays.copyOfRange(segment, (int) ((place - 2) % 8_192), 8_192);

    assertThat(ImageHeader.read(counted(endless))).isEqualTo(WITHOUT_SIZE);
    assertThat(reads).hasValue(MOST);
  }

  @Test
  void read_anyBytesBehindASignature_isAnsweredAfterSoManyReads() {
    Random random = new Random(20_301_006);
    for (int i = 0; i < 5_000; i++) {
      reads.set(0);

      ImageHeader header = ImageHeader.read(counted(Bytes.of(anything(random))));

      assertThat(header).isNotEqualTo(NEITHER_JPG_NOR_PNG);
      assertThat(reads.get()).isBetween(1, MOST);
    }
  }

  /** With an FF in every third place, so that there are markers. */
  private static byte[] anything(Random random) {
    byte[] bytes = new byte[random.nextInt(16, 30_000)];
    random.nextBytes(bytes);
    for (int i = 0; i < bytes.length; i += random.nextInt(1, 6)) {
      bytes[i] = -1;
    }
    byte[] signature = random.nextBoolean() ? PNG : JPEG;
    System.arraycopy(signature, 0, bytes, 0, signature.length);
    return bytes;
  }
}
