package dev.reeldock.media;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;

/** The beginnings of images, which is all that is looked at. */
public final class SampleImages {
  private SampleImages() {}

  public static byte[] png(int width, int height) {
    return hex("89504e470d0a1a0a 0000000d49484452", word(width), word(height), "0800000000");
  }

  public static byte[] jpeg(int width, int height) {
    return jpeg(frame(0xc0, width, height));
  }

  /** A file of these segments. */
  static byte[] jpeg(byte[]... segments) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(hex("ffd8"));
    for (byte[] segment : segments) {
      file.writeBytes(segment);
    }
    return file.toByteArray();
  }

  /** Of a size that cameras make, with 300 KB of what they say of the picture before it. */
  public static byte[] photograph(int width, int height) {
    byte[][] segments = new byte[6][];
    Arrays.fill(segments, segment(0xe1, 60_000));
    segments[5] = frame(0xc0, width, height);
    return Arrays.copyOf(jpeg(segments), 10 * 1024 * 1024);
  }

  /** The segment that begins a frame of one component. */
  static byte[] frame(int marker, int width, int height) {
    return hex("ff", octet(marker), "000b08", half(height), half(width), "01011100");
  }

  /** A segment that holds so many bytes, which a thumbnail's frame stands in, over and over. */
  static byte[] segment(int marker, int bytes) {
    String thumbnails = "ffc0000b080010001001011100".repeat(bytes / 13 + 1);
    return hex("ff", octet(marker), half(bytes + 2), thumbnails.substring(0, 2 * bytes));
  }

  static byte[] hex(String... parts) {
    return HexFormat.of().parseHex(String.join("", parts).replace(" ", ""));
  }

  private static String octet(int number) {
    return HexFormat.of().toHexDigits((byte) number);
  }

  private static String half(int number) {
    return HexFormat.of().toHexDigits((short) number);
  }

  private static String word(int number) {
    return HexFormat.of().toHexDigits(number);
  }
}
