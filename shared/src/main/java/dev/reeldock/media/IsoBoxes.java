package dev.reeldock.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The boxes of an mp4 or mov. It needs the box that describes the video and the one that holds it,
 * in whatever order. What follows the last box is not looked at. Source: ISO/IEC 14496-12, 4.2.
 */
final class IsoBoxes implements Segments.Outline {
  private static final int SHORT = 8;
  private static final int LONG = 16;
  private static final int LENGTH_IS_LONG = 1;
  private static final int LENGTH_IS_THE_REST = 0;
  private static final Set<String> NEEDED = Set.of("moov", "mdat");
  private static final Pattern TYPE = Pattern.compile("[ -~\u00a9][ -~]{3}");

  /** What is cut off in another box, or in what only looks like one, is not missed. */
  private static final Set<String> OF_THE_VIDEO = Set.of("moov", "moof", "mdat");

  private final Set<String> begun = new HashSet<>();
  private String last = "";

  @Override
  public int headerLength(ByteBuffer known) {
    return known.limit() >= SHORT && known.getInt(0) == LENGTH_IS_LONG ? LONG : SHORT;
  }

  @Override
  public long follow(ByteBuffer header) {
    long length = length(header);
    byte[] name = new byte[4];
    header.get(4, name);
    String type = new String(name, ISO_8859_1);
    if (header.getLong(0) == 0) {
      return 0; // padding
    }
    boolean isBox = TYPE.matcher(type).matches();
    if (isBox && (length == LENGTH_IS_THE_REST || length >= header.limit())) {
      begun.add(type);
      last = type;
    }
    return isBox && length >= header.limit() ? length - header.limit() : Segments.THE_REST;
  }

  private static long length(ByteBuffer header) {
    return header.limit() == LONG ? header.getLong(8) : Integer.toUnsignedLong(header.getInt(0));
  }

  @Override
  public boolean isWhole(long missing) {
    return begun.containsAll(NEEDED) && (missing == 0 || !OF_THE_VIDEO.contains(last));
  }
}
