package dev.reeldock.local.kling;

import java.nio.ByteBuffer;

/** What the server does with a request in the end. */
sealed interface Reply {
  /** A whole answer in text. */
  record Text(int httpStatus, String contentType, String text) implements Reply {
    static Text html(int httpStatus) {
      return new Text(
          httpStatus,
          "text/html; charset=utf-8",
          "<html><head><title>%s</title></head><body><h1>%s</h1></body></html>"
              .formatted(httpStatus, httpStatus));
    }
  }

  /** A whole mp4 file. */
  record Video(ByteBuffer content) implements Reply {}

  /** An mp4 file with its full length declared, of which half is sent. */
  record HalfVideo(ByteBuffer content) implements Reply {}

  /** A whole mp4 file, with pauses before its first and before its second half. */
  record SlowVideo(ByteBuffer content) implements Reply {}

  /** No answer: the connection closes. */
  record Nothing() implements Reply {}
}
