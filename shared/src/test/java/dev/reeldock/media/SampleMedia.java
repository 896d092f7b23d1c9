package dev.reeldock.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/** The smallest files that are whole, with anything in them. */
public final class SampleMedia {
  private static final int BOX = 8;

  private SampleMedia() {}

  /** Nothing that plays: three boxes, as every mp4 has them, the last with that content. */
  public static byte[] mp4(byte[] content) {
    return isoFile("isom", content);
  }

  public static byte[] mov(byte[] content) {
    return isoFile("qt  ", content);
  }

  private static byte[] isoFile(String brand, byte[] content) {
    return joined(
        box("ftyp", joined(brand.getBytes(ISO_8859_1), new byte[4])),
        box("moov", box("mvhd", new byte[0])),
        box("mdat", content));
  }

  static byte[] box(String type, byte[] content) {
    return ByteBuffer.allocate(BOX + content.length)
        .putInt(BOX + content.length)
        .put(type.getBytes(ISO_8859_1))
        .put(content)
        .array();
  }

  /** Nothing that can be looked at: the first chunk, one with that content, and the last. */
  public static byte[] png(byte[] content) {
    return joined(
        "\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1),
        chunk("IHDR", new byte[13]),
        chunk("IDAT", content),
        chunk("IEND", new byte[0]));
  }

  private static byte[] chunk(String type, byte[] content) {
    byte[] named = joined(type.getBytes(ISO_8859_1), content);
    CRC32 checksum = new CRC32();
    checksum.update(named);
    return ByteBuffer.allocate(8 + named.length)
        .putInt(content.length)
        .put(named)
        .putInt((int) checksum.getValue())
        .array();
  }

  static byte[] joined(byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    ByteBuffer all = ByteBuffer.allocate(length);
    for (byte[] part : parts) {
      all.put(part);
    }
    return all.array();
  }
}
