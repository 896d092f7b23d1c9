package dev.reeldock.bench.media;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;

/**
 * An mp4 file of a given length, always the same one: ftyp, moov and mdat fill it exactly. What the
 * mdat holds repeats at an odd length, so that a lost or doubled buffer changes the digest.
 */
public record Media(int length) {
  private static final int FTYP = 24;
  private static final int MVHD = 108;
  private static final int MOOV = 8 + MVHD;
  private static final int HEAD = FTYP + MOOV + 8;
  private static final byte[] REPEATED = new byte[1_000_003];

  static {
    new Random(20).nextBytes(REPEATED);
  }

  public Media {
    if (length < HEAD) {
      throw new IllegalArgumentException("An mp4 file has at least " + HEAD + " bytes: " + length);
    }
  }

  public void writeTo(OutputStream out) throws IOException {
    out.write(head());
    int left = length - HEAD;
    while (left > 0) {
      int count = Math.min(left, REPEATED.length);
      out.write(REPEATED, 0, count);
      left -= count;
    }
  }

  /** Where the server has it. */
  public String path() {
    return "/media/" + length + ".mp4";
  }

  /** Hexadecimal. */
  public String sha256() {
    MessageDigest digest = Sha256.start();
    try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private byte[] head() {
    ByteBuffer head = ByteBuffer.allocate(HEAD);
    box(head, FTYP, "ftyp").put(ascii("isom")).putInt(512).put(ascii("isomiso2"));
    box(head, MOOV, "moov");
    box(head, MVHD, "mvhd").position(FTYP + MOOV);
    box(head, length - FTYP - MOOV, "mdat");
    return head.array();
  }

  private static ByteBuffer box(ByteBuffer head, int length, String type) {
    return head.putInt(length).put(ascii(type));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
