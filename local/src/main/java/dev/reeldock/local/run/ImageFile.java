package dev.reeldock.local.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A jpg or png file of at most 10 MB, as Kling takes it. */
public final class ImageFile {
  private static final long MOST_BYTES = 10 * 1024 * 1024;
  private static final byte[] JPG = HexFormat.of().parseHex("ffd8ff");
  private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");

  private final byte[] content;

  private ImageFile(byte[] content) {
    this.content = content;
  }

  /**
   * Reads the file.
   *
   * @throws UnusableInput if it cannot be read, is too large, or is neither jpg nor png
   */
  public static ImageFile read(Path path) {
    try {
      checkSize(path, Files.size(path));
      byte[] content = Files.readAllBytes(path);
      checkFormat(path, content);
      return new ImageFile(content);
    } catch (IOException e) {
      throw new UnusableInput(
          "Expected a jpg or png file at %s, but it cannot be read (%s); give the path of an image."
              .formatted(path, e.getClass().getSimpleName()),
          e);
    }
  }

  /** Raw base64, without a data: prefix. */
  String base64() {
    return Base64.getEncoder().encodeToString(content);
  }

  private static void checkSize(Path path, long bytes) {
    if (bytes > MOST_BYTES) {
      throw new UnusableInput(
          "Expected an image of at most %s bytes (10 MB), but %s has %s; make it smaller."
              .formatted(MOST_BYTES, path, bytes));
    }
  }

  private static void checkFormat(Path path, byte[] content) {
    if (!startsWith(content, JPG) && !startsWith(content, PNG)) {
      throw new UnusableInput(
          "Expected a jpg or png image, but the content of %s is neither; convert it first."
              .formatted(path));
    }
  }

  private static boolean startsWith(byte[] content, byte[] start) {
    return content.length >= start.length
        && Arrays.equals(content, 0, start.length, start, 0, start.length);
  }
}
