package dev.reeldock.local.copies;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The bytes of an mp4: the boxes ftyp, moov and mdat, which tile it. Source: ISO/IEC 14496-12. */
final class Film {
  private static final int BOX = 8;
  private static final int LARGE_BOX = 16;
  private static final int FTYP = 24;
  private static final int MVHD = 108;
  private static final int BEFORE_MDAT = FTYP + BOX + MVHD;

  private Film() {}

  /** At least 200 bytes; two of different seeds differ. */
  static InputStream of(int seed, long length) {
    ByteBuffer front = ByteBuffer.allocate(BEFORE_MDAT + LARGE_BOX);
    box(front, FTYP, "ftyp").put(ascii("isom")).putInt(0x200).put(ascii("isommp41"));
    box(front, BOX + MVHD, "moov");
    box(front, MVHD, "mvhd").position(BEFORE_MDAT);
    mdat(front, length - BEFORE_MDAT);
    long noise = length - front.position();
    return new SequenceInputStream(
        new ByteArrayInputStream(front.array(), 0, front.position()), new Noise(seed, noise));
  }

  private static void mdat(ByteBuffer front, long length) {
    if (length <= Integer.MAX_VALUE) {
      box(front, (int) length, "mdat");
    } else {
      box(front, 1, "mdat").putLong(length);
    }
  }

  private static ByteBuffer box(ByteBuffer film, int length, String type) {
    return film.putInt(length).put(ascii(type));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
