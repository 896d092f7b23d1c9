package dev.reeldock.media;

import java.util.Arrays;

/** Bytes that can be read from any place on. */
@FunctionalInterface
public interface Bytes {
  /** So many from that place on; fewer at their end, none beyond it. */
  byte[] at(long place, int length);

  static Bytes of(byte[] content) {
    return (place, length) ->
        Arrays.copyOfRange(
            content,
            (int) Math.min(place, content.length),
            (int) Math.min(place + length, content.length));
  }
}
