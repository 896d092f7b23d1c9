package dev.reeldock.media;

import java.util.Arrays;
import java.util.Optional;

/**
 * The formats of results, told by their first bytes and never by what a host says of them. Sources:
 * ISO/IEC 14496-12 (boxes, brands), the W3C's specification of PNG, ITU-T T.81 (JPEG), RFC 9649
 * (WebP), RFC 9559 (Matroska), ISO/IEC 11172-3 (MP3) and the RIFF of a WAVE.
 */
public enum MediaFormat {
  MP4(Sort.VIDEO, "mp4", "video/mp4"),
  MOV(Sort.VIDEO, "mov", "video/quicktime"),
  WEBM(Sort.VIDEO, "webm", "video/webm"),
  PNG(Sort.IMAGE, "png", "image/png"),
  JPEG(Sort.IMAGE, "jpg", "image/jpeg"),
  WEBP(Sort.IMAGE, "webp", "image/webp"),
  WAV(Sort.AUDIO, "wav", "audio/wav"),
  MP3(Sort.AUDIO, "mp3", "audio/mpeg");

  /** How many bytes of a file tell its format. */
  public static final int TOLD_BY = 64;

  /** What a format holds. */
  public enum Sort {
    VIDEO("a video"),
    IMAGE("an image"),
    AUDIO("a sound");

    private final String words;

    Sort(String words) {
      this.words = words;
    }

    /** For a sentence. */
    public String words() {
      return words;
    }
  }

  private final Sort sort;
  private final String extension;
  private final String contentType;

  MediaFormat(Sort sort, String extension, String contentType) {
    this.sort = sort;
    this.extension = extension;
    this.contentType = contentType;
  }

  /** By a file's first bytes, {@link #TOLD_BY} of them or the whole file. */
  public static Optional<MediaFormat> of(byte[] beginning) {
    Beginning head = Beginning.of(beginning);
    return Arrays.stream(values()).filter(head::isOf).findFirst();
  }

  /** By what a file's name ends in, in small letters, without its dot. */
  public static Optional<MediaFormat> ofExtension(String extension) {
    String usual =
        switch (extension) {
          case "m4v" -> "mp4";
          case "jpeg" -> "jpg";
          default -> extension;
        };
    return Arrays.stream(values()).filter(format -> format.extension.equals(usual)).findFirst();
  }

  public Sort sort() {
    return sort;
  }

  public String contentType() {
    return contentType;
  }

  /** What names of such files end in. */
  public String extension() {
    return extension;
  }
}
