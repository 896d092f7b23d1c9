package dev.reeldock.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The first bytes of a file.
 *
 * @param head one character for each byte
 */
record Beginning(String head) {
  private static final int TYPE = 4;
  private static final int BRAND = 8;
  private static final String QUICKTIME = "qt  ";

  /** The first boxes of a QuickTime file that is older than the box that names brands. */
  private static final Set<String> OLD_QUICKTIME =
      Set.of("moov", "mdat", "wide", "free", "skip", "pnot");

  /** Pictures and sounds that come in the boxes of videos. */
  private static final Set<String> NO_VIDEOS =
      Set.of("avif", "avis", "heic", "heix", "heif", "mif1", "msf1", "M4A ", "M4B ", "M4P ");

  /** Version 1 or 2 of MPEG, layer III, and a bit rate that exists. */
  private static final Pattern MP3_FRAME =
      Pattern.compile("\u00ff[\u00f2\u00f3\u00fa\u00fb][\u0010-\u00ef].*", Pattern.DOTALL);

  static Beginning of(byte[] bytes) {
    int length = Math.min(bytes.length, MediaFormat.TOLD_BY);
    return new Beginning(new String(bytes, 0, length, ISO_8859_1));
  }

  boolean isOf(MediaFormat format) {
    return switch (format) {
      case MP4 -> isFtyp() && !brand().equals(QUICKTIME) && !NO_VIDEOS.contains(brand());
      case MOV -> isFtyp() ? brand().equals(QUICKTIME) : OLD_QUICKTIME.contains(word(TYPE));
      case WEBM -> head.startsWith("\u001aE\u00df\u00a3") && head.contains("webm");
      case PNG -> head.startsWith("\u0089PNG\r\n\u001a\n");
      case JPEG -> head.startsWith("\u00ff\u00d8\u00ff");
      case WEBP -> isRiff("WEBP");
      case WAV -> isRiff("WAVE");
      case MP3 -> head.startsWith("ID3") || MP3_FRAME.matcher(head).matches();
    };
  }

  private boolean isFtyp() {
    return word(TYPE).equals("ftyp") || word(TYPE).equals("styp");
  }

  private String brand() {
    return word(BRAND);
  }

  private boolean isRiff(String form) {
    return head.startsWith("RIFF") && word(BRAND).equals(form);
  }

  private String word(int place) {
    return head.length() < place + 4 ? "" : head.substring(place, place + 4);
  }
}
