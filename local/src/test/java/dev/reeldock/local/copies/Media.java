package dev.reeldock.local.copies;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import javax.imageio.ImageIO;

/** What a host has to serve: bytes that are made anew whenever they are read. */
public record Media(String contentType, long length, Supplier<InputStream> bytes) {

  /** A whole mp4; two of different seeds differ. */
  public static Media film(int seed, long length) {
    return new Media("video/mp4", length, () -> Film.of(seed, length));
  }

  static Media text(String contentType, String text) {
    return of(contentType, text.getBytes(StandardCharsets.UTF_8));
  }

  static Media of(String contentType, byte[] content) {
    return new Media(contentType, content.length, () -> new ByteArrayInputStream(content));
  }

  static Media png() {
    return of("image/png", picture("png"));
  }

  static Media jpeg() {
    return of("image/jpeg", picture("jpg"));
  }

  private static byte[] picture(String format) {
    ByteArrayOutputStream picture = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(64, 36, BufferedImage.TYPE_INT_RGB), format, picture);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return picture.toByteArray();
  }

  /** What a host has that lost the rest. */
  Media without(int lastBytes) {
    return new Media(contentType, length - lastBytes, bytes);
  }

  /** The same bytes, said to be something else. */
  Media as(String otherType) {
    return new Media(otherType, length, bytes);
  }

  public String sha256() {
    try (InputStream content = bytes.get();
        DigestOutputStream digest =
            new DigestOutputStream(
                OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
      content.transferTo(digest);
      return HexFormat.of().formatHex(digest.getMessageDigest().digest());
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
