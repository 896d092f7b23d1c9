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
    assertThat(read(sample(name))).isEqualTo(new Sized(format, width, height));
  }

  @ParameterizedTest
  @CsvSource({"astronaut.png, PNG", "chelsea.png, PNG", "coffee.png, PNG", "rocket.jpg, JPEG"})
  void isWhole_photograph_isTrueAtItsEndAlone(String name, MediaFormat format) throws IOException {
    byte[] image = sample(name);

    assertThat(wholeAfter(format, image)).isEqualTo(image.length);
  }

  @ParameterizedTest
  @CsvSource({"5, false", "5, true", "10, false", "10, true"})
  void isWhole_javasOwnJpeg_isTrueAtItsEndAlone(int type, boolean progressive) throws IOException {
    byte[] image = written("jpg", new BufferedImage(731, 402, type), progressive);

    assertThat(wholeAfter(MediaFormat.JPEG, image)).isEqualTo(image.length);
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

  private static byte[] sample(String name) throws IOException {
    // Surefire sets basedir to the module's directory; an IDE starts tests there.
    Path samples = Path.of(System.getProperty("basedir", "")).resolve("../samples");
    return Files.readAllBytes(samples.resolve(name));
  }

  /** How many bytes it takes until the file may end. */
  private static int wholeAfter(MediaFormat format, byte[] image) {
    Wholeness wholeness = Wholeness.of(format);
    int passed = 0;
    while (passed < image.length && !wholeness.isWhole()) {
      wholeness.pass(image, passed++, 1);
    }
    return wholeness.isWhole() ? passed : -1;
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
