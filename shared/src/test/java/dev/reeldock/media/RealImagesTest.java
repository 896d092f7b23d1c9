package dev.reeldock.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.media.ImageHeader.Sized;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that others have made. */
final class RealImagesTest {
  @ParameterizedTest
  @CsvSource({
    "astronaut.png, PNG, 512, 512",
    "chelsea.png, PNG, 451, 300",
    "coffee.png, PNG, 600, 400",
    "rocket.jpg, JPEG, 640, 427"
  })
  void read_photograph_isItsSides(String name, ImageFormat format, int width, int height)
      throws IOException {
    // Surefire sets basedir to the module's directory; an IDE starts tests there.
    Path samples = Path.of(System.getProperty("basedir", "")).resolve("../samples");

    assertThat(read(Files.readAllBytes(samples.resolve(name))))
        .isEqualTo(new Sized(format, width, height));
  }

  @ParameterizedTest
  @CsvSource({
    "png, PNG, 5, false", // 5 is TYPE_3BYTE_BGR
    "png, PNG, 6, false", // TYPE_4BYTE_ABGR
    "png, PNG, 10, true", // TYPE_BYTE_GRAY
    "png, PNG, 12, false", // TYPE_BYTE_BINARY
    "jpg, JPEG, 5, false",
    "jpg, JPEG, 5, true",
    "jpg, JPEG, 10, false",
    "jpg, JPEG, 10, true"
  })
  void read_javasOwn_isItsSides(String suffix, ImageFormat format, int type, boolean progressive)
      throws IOException {
    byte[] image = written(suffix, new BufferedImage(731, 402, type), progressive);

    assertThat(read(image)).isEqualTo(new Sized(format, 731, 402));
  }

  private static ImageHeader read(byte[] image) {
    return ImageHeader.read(Bytes.of(image));
  }

  private static byte[] written(String suffix, BufferedImage image, boolean progressive)
      throws IOException {
    ImageWriter writer = ImageIO.getImageWritersBySuffix(suffix).next();
    ImageWriteParam parameters = writer.getDefaultWriteParam();
    parameters.setProgressiveMode(
        progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(output);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
