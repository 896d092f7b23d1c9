package dev.reeldock.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The image formats that the provider takes, told by their first bytes. */
public enum ImageFormat {
  PNG("png", "image/png", "\u0089PNG\r\n\u001a\n"),
  JPEG("jpg", "image/jpeg", "\u00ff\u00d8\u00ff");

  private final String extension;
  private final String contentType;
  private final String signature;

  ImageFormat(String extension, String contentType, String signature) {
    this.extension = extension;
    this.contentType = contentType;
    this.signature = signature;
  }

  public static Optional<ImageFormat> of(byte[] content) {
    int length = Math.min(content.length, 16);
    String beginning = new String(content, 0, length, StandardCharsets.ISO_8859_1);
    return Arrays.stream(values())
        .filter(format -> beginning.startsWith(format.signature))
        .findFirst();
  }

  public String extension() {
    return extension;
  }

  public String contentType() {
    return contentType;
  }
}
