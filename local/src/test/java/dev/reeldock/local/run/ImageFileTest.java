package dev.reeldock.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeldock.local.kling.Samples;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImageFileTest {
  @TempDir private Path directory;

  @Test
  void read_jpgOrPng_isTakenWhole() {
    assertThat(ImageFile.read(Samples.path(Samples.ROCKET)).base64())
        .isEqualTo(Samples.base64(Samples.ROCKET));
    assertThat(ImageFile.read(Samples.path(Samples.COFFEE)).base64())
        .isEqualTo(Samples.base64(Samples.COFFEE));
  }

  @Test
  void read_absent_namesThePath() {
    assertThatThrownBy(() -> ImageFile.read(directory.resolve("none.png")))
        .isInstanceOf(UnusableInput.class)
        .hasMessageContaining("none.png");
  }

  @Test
  void read_otherContent_isRefusedWhateverItsName() throws Exception {
    Path text = Files.writeString(directory.resolve("cat.png"), "a cat");

    assertThatThrownBy(() -> ImageFile.read(text))
        .isInstanceOf(UnusableInput.class)
        .hasMessageContaining("cat.png is neither");
  }

  @Test
  void read_overTenMegabytes_isRefused() throws Exception {
    Path large = directory.resolve("large.png");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(10 * 1024 * 1024 + 1);
    }

    assertThatThrownBy(() -> ImageFile.read(large))
        .isInstanceOf(UnusableInput.class)
        .hasMessageContaining("10485761");
  }
}
