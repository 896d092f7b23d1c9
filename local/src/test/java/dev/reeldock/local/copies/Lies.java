package dev.reeldock.local.copies;

import static dev.reeldock.local.copies.Films.FILM;
import static dev.reeldock.local.copies.Films.LONG_FILM;
import static dev.reeldock.local.copies.Films.OTHER_FILM;

import dev.reeldock.local.copies.Row.Sort;
import java.io.InputStream;
import java.util.stream.Stream;

/** Hosts that lie about how long the film is, or serve more of it than anybody wants. */
final class Lies {
  private static final String OK = "HTTP/1.1 200 OK\nContent-Type: video/mp4";
  private static final String NO_LENGTH = "127.0.0.1 served no media, or none of a length";
  private static final String NO_ANSWER = "127.0.0.1 gave no answer";
  private static final Media ENDLESS = Media.film(4, Long.MAX_VALUE);

  private Lies() {}

  static Stream<Row> rows() {
    return Stream.of(lengths(), chunks(), endless(), changing()).flatMap(rows -> rows);
  }

  private static Stream<Row> lengths() {
    return Stream.of(
        lies("too small", "Content-Length: 299000", "the file is cut off"),
        lies("one byte too small", "Content-Length: 300000", "the file is cut off"),
        lies("too large", "Content-Length: 300002", "the download broke"),
        lies("far too large", "Content-Length: 20000000", "the download broke"),
        lies("negative", "Content-Length: -5", NO_ANSWER),
        lies("nought", "Content-Length: 0", NO_LENGTH),
        lies("with a sign", "Content-Length: +300001", NO_ANSWER),
        lies("no number", "Content-Length: many", NO_ANSWER),
        lies("hexadecimal", "Content-Length: 0x493e1", NO_ANSWER),
        lies("beyond any number", "Content-Length: 99999999999999999999999", NO_ANSWER),
        lies("empty", "Content-Length:", NO_ANSWER),
        lies("two that differ", "Content-Length: 300001\nContent-Length: 300000", NO_ANSWER),
        lies("two in one", "Content-Length: 300001, 300000", NO_ANSWER),
        lies("beside chunks", "Content-Length: 300001\nTransfer-Encoding: chunked", NO_ANSWER),
        Row.callsPerson(
            Sort.LIES_ABOUT_LENGTH,
            "huge",
            "expected a result of at most 24 MiB, 127.0.0.1 serves one of",
            Behaviour.under(OK + "\nContent-Length: 999999999999999", FILM)));
  }

  private static Row lies(String name, String header, String why) {
    return Row.fails(Sort.LIES_ABOUT_LENGTH, name, why, Behaviour.under(OK + "\n" + header, FILM));
  }

  private static Stream<Row> chunks() {
    return Stream.of(
        badChunk("no number", "many"),
        badChunk("negative", "-5"),
        badChunk("larger than any file", "ffffffffffffffff"),
        badChunk("beyond any number", "1" + "0".repeat(40)),
        badChunk("of many digits", "0".repeat(100_000)),
        Row.fails(
            Sort.ENDLESS,
            "in a chunk's length",
            "the download broke",
            Breaks.chunked(FILM, 100_000).then(exchange -> exchange.flow(noughts()))));
  }

  private static Row badChunk(String name, String size) {
    return Row.fails(
        Sort.LIES_ABOUT_LENGTH,
        "a chunk's length: " + name,
        "the download broke",
        Breaks.chunked(FILM, 100_000).then(Behaviour.raw(size + "\n")));
  }

  private static InputStream noughts() {
    return new InputStream() {
      @Override
      public int read() {
        return '0';
      }
    };
  }

  private static Stream<Row> endless() {
    return Stream.of(
        Row.fails(
            Sort.ENDLESS,
            "until it closes",
            NO_LENGTH,
            Behaviour.under("HTTP/1.1 200 OK\nConnection: close", ENDLESS)),
        Row.callsPerson(
            Sort.ENDLESS,
            "in chunks",
            "the file is longer than 25165824 bytes",
            Breaks.chunked(ENDLESS, Long.MAX_VALUE)),
        Row.stored(
            Sort.ENDLESS,
            "behind the whole film",
            LONG_FILM,
            Behaviour.whole(LONG_FILM).then(exchange -> exchange.send(ENDLESS, Long.MAX_VALUE))),
        Row.callsPerson(
            Sort.ENDLESS,
            "with a length",
            "expected a result of at most 24 MiB",
            Behaviour.under(OK + "\nContent-Length: 999999999999", ENDLESS)));
  }

  private static Stream<Row> changing() {
    Behaviour dead = Behaviour.status("403 Forbidden");
    return Stream.of(
        Row.fails(
                Sort.CHANGES_BETWEEN_GETS,
                "from a film that breaks off to another",
                "the download broke",
                Behaviour.part(OTHER_FILM, 100_000),
                Behaviour.whole(FILM))
            .within(1, 1),
        Row.stored(
                Sort.CHANGES_BETWEEN_GETS,
                "behind a fresh link",
                OTHER_FILM,
                dead,
                Behaviour.whole(OTHER_FILM))
            .within(2, 2));
  }
}
