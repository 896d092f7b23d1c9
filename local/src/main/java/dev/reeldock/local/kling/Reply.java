package dev.reeldock.local.kling;

import java.util.Map;

/** What the server does with a request in the end. */
sealed interface Reply {
  /** A whole answer in text. */
  record Text(int httpStatus, String contentType, String text) implements Reply {
    boolean isError() {
      return httpStatus >= 400;
    }

    static Text json(int httpStatus, Map<String, ?> object) {
      return new Text(httpStatus, "application/json; charset=utf-8", Json.text(object));
    }

    static Text html(int httpStatus) {
      return new Text(
          httpStatus,
          "text/html; charset=utf-8",
          "<html><head><title>%s</title></head><body><h1>%s</h1></body></html>"
              .formatted(httpStatus, httpStatus));
    }
  }

  /** A whole file. */
  record File(MediaFile file) implements Reply {}

  /** A file with its full length declared, of which half is sent. */
  record HalfFile(MediaFile file) implements Reply {}

  /** A whole file, with pauses before its first and before its second half. */
  record SlowFile(MediaFile file) implements Reply {}

  /** No answer: the connection closes. */
  record Nothing() implements Reply {}
}
