package dev.reeldock.local.kling.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

final class PhotoTest {
  @Test
  void read_smallestAndWidest_isTaken() throws Exception {
    assertThat(Photo.read(image("png", 750, 300)).image().getWidth()).isEqualTo(750);
    assertThat(Photo.read(image("jpg", 300, 300)).image().getHeight()).isEqualTo(300);
  }

  @Test
  void read_sideTooShort_isRefused() throws Exception {
    assertRefused(image("png", 299, 300), "Image pixel is invalid");
  }

  @Test
  void read_ratioTooWide_isRefused() throws Exception {
    assertRefused(image("png", 751, 300), "Image pixel is invalid");
    assertRefused(image("png", 300, 751), "Image pixel is invalid");
  }

  @Test
  void read_otherFormat_isRefused() throws Exception {
    assertRefused(
        image("bmp", 300, 300), "Image format is not supported, it should be jpg, jpeg or png");
  }

  @Test
  void read_overTenMegabytes_isRefused() {
    assertRefused(
        new byte[Photo.MOST_BYTES + 1], "Image size is too large, it should not exceed 10MB");
  }

  @Test
  void read_veryLarge_isReadAtAFraction() throws Exception {
    assertThat(Photo.read(image("png", 6000, 3000)).image().getWidth()).isEqualTo(3000);
  }

  private static byte[] image(String format, int width, int height) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    assertThat(ImageIO.write(image, format, bytes)).isTrue();
    return bytes.toByteArray();
  }

  private static void assertRefused(byte[] image, String message) {
    assertThatThrownBy(() -> Photo.read(image))
        .isInstanceOf(UnusableImage.class)
        .hasMessage(message);
  }
}
