package dev.reeldock.local.copies;

import static dev.reeldock.local.copies.Films.FILM;
import static dev.reeldock.local.copies.Films.LONG_FILM;

import dev.reeldock.local.copies.Row.Sort;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Hosts that serve the film, or would if they did not stop somewhere. */
final class Breaks {
  private static final String CHUNKED = "HTTP/1.1 200 OK\nTransfer-Encoding: chunked";
  private static final String UNTIL_CLOSED = "HTTP/1.1 200 OK\nConnection: close";

  private Breaks() {}

  static Stream<Row> rows() {
    return Stream.of(good(), truncated(), reset(), stalled(), dribbled()).flatMap(rows -> rows);
  }

  private static Stream<Row> good() {
    return Stream.of(
        stored("with its length", FILM, Behaviour.whole(FILM)),
        stored("long", LONG_FILM, Behaviour.whole(LONG_FILM)),
        stored("in chunks", FILM, chunked(FILM, FILM.length()).then(lastChunk())),
        stored(
            "long, in chunks", LONG_FILM, chunked(LONG_FILM, LONG_FILM.length()).then(lastChunk())),
        stored("as octets", FILM, Behaviour.whole(FILM.as("application/octet-stream"))),
        stored("as text", FILM, Behaviour.whole(FILM.as("text/plain"))),
        stored(
            "after a hint",
            FILM,
            Behaviour.raw("HTTP/1.1 103 Early Hints\n\n").then(Behaviour.whole(FILM))),
        stored("a png", Media.png(), Behaviour.whole(Media.png())).ofImages(),
        stored("a jpeg", Media.jpeg(), Behaviour.whole(Media.jpeg())).ofImages());
  }

  private static Row stored(String name, Media media, Behaviour answer) {
    return Row.stored(Sort.GOOD, name, media, answer);
  }

  private static Stream<Row> truncated() {
    return Stream.concat(
        places().boxed().flatMap(Breaks::truncatedAfter),
        Stream.of(
            Row.fails(
                Sort.TRUNCATES,
                "long, in chunks, without the last one",
                "the download broke after ",
                chunked(LONG_FILM, LONG_FILM.length())),
            kept("a film", FILM),
            kept("a png", Media.png()).ofImages(),
            kept("a jpeg", Media.jpeg()).ofImages()));
  }

  /** The host itself has no more of it, and says so. */
  private static Row kept(String what, Media media) {
    return Row.fails(
        Sort.TRUNCATES,
        what + " under a length that fits",
        "the file is cut off",
        Behaviour.whole(media.without(1)));
  }

  private static Stream<Row> truncatedAfter(long place) {
    String why = place == 0 ? "127.0.0.1 gave no answer" : "the download broke";
    return Stream.of(
        Row.fails(Sort.TRUNCATES, "after " + place, why, Behaviour.part(FILM, place)),
        Row.fails(Sort.TRUNCATES, "in chunks, after " + place, why, chunked(FILM, place)),
        Row.fails(
            Sort.TRUNCATES,
            "until it closes, after " + place,
            "127.0.0.1 served no media, or none of a length",
            Behaviour.raw(UNTIL_CLOSED + "\n\n").then(exchange -> exchange.send(FILM, place))));
  }

  private static LongStream places() {
    return LongStream.of(0, 1, FILM.length() / 2, FILM.length() - 1);
  }

  private static Stream<Row> reset() {
    return Stream.concat(
        Stream.of(Row.fails(Sort.RESETS, "at once", "127.0.0.1 gave no answer", Exchange::reset)),
        places()
            .mapToObj(place ->
                Row.fails(
                    Sort.RESETS,
                    "after " + place,
                    "",
                    Behaviour.part(FILM, place).then(Exchange::reset))));
  }

  private static Stream<Row> stalled() {
    Behaviour half = Behaviour.part(FILM, FILM.length() / 2);
    return Stream.of(
        Row.fails(Sort.STALLS, "before the head", "127.0.0.1 gave no answer", Exchange::stall),
        Row.fails(
            Sort.STALLS,
            "after the head",
            "127.0.0.1 gave no answer",
            Behaviour.part(FILM, 0).then(Exchange::stall)),
        Row.fails(Sort.STALLS, "half-way", "the download broke", half.then(Exchange::stall)),
        Row.fails(
            Sort.STALLS,
            "half-way, in chunks",
            "the download broke",
            chunked(FILM, 150_000).then(Exchange::stall)));
  }

  private static Stream<Row> dribbled() {
    return Stream.of(
        Row.fails(
            Sort.DRIBBLES,
            "from its first byte",
            "the download broke",
            Behaviour.part(FILM, 0).then(exchange -> exchange.drip(FILM.bytes().get()))),
        Row.fails(
            Sort.DRIBBLES,
            "from its middle",
            "the download broke",
            Behaviour.part(FILM, 150_000).then(exchange -> exchange.drip(FILM.bytes().get()))),
        Row.fails(
            Sort.DRIBBLES,
            "its head",
            "127.0.0.1 gave no answer",
            exchange ->
                exchange.drip(
                    Media.text("", "HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(1000))
                        .bytes()
                        .get())));
  }

  /** The head, and so much of the film in chunks, without the last and empty one. */
  static Behaviour chunked(Media media, long count) {
    return Behaviour.raw(CHUNKED + "\nContent-Type: video/mp4\n\n")
        .then(exchange -> exchange.chunks(media, count));
  }

  static Behaviour lastChunk() {
    return Behaviour.raw("0\n\n");
  }
}
