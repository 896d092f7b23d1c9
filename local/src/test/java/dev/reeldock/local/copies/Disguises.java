package dev.reeldock.local.copies;

import static dev.reeldock.local.copies.Films.FILM;

import dev.reeldock.local.copies.Row.Sort;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Hosts that serve something else than the film. */
final class Disguises {
  private static final String NO_MEDIA = "127.0.0.1 served no media";
  private static final String NO_MEDIA_FILE = "expected a video, and something that is no media";
  private static final String PAGE = "<!doctype html><title>Not here</title>" + " ".repeat(500);

  private Disguises() {}

  static Stream<Row> rows() {
    return Stream.of(gzip(), pages(), types(), garbled()).flatMap(rows -> rows);
  }

  private static Stream<Row> gzip() {
    Media zipped = Media.of("video/mp4", gzipped());
    String length = "\nContent-Length: " + zipped.length();
    return Stream.of(
        Row.fails(
            Sort.SERVES_GZIP,
            "and says so",
            NO_MEDIA,
            Behaviour.under("HTTP/1.1 200 OK\nContent-Encoding: gzip" + length, zipped)),
        Row.fails(Sort.SERVES_GZIP, "and is silent", NO_MEDIA_FILE, Behaviour.whole(zipped)),
        Row.fails(
            Sort.SERVES_GZIP,
            "as a coding of the transfer",
            "127.0.0.1 gave no answer",
            Behaviour.under("HTTP/1.1 200 OK\nTransfer-Encoding: gzip, chunked", zipped)),
        Row.fails(
            Sort.SERVES_GZIP,
            "in two codings",
            NO_MEDIA,
            Behaviour.under(
                "HTTP/1.1 200 OK\nContent-Encoding: identity\nContent-Encoding: br" + length,
                zipped)),
        Row.stored(
            Sort.SERVES_GZIP,
            "not at all, and says so",
            FILM,
            Behaviour.under(
                "HTTP/1.1 200 OK\nContent-Encoding: identity\nContent-Length: 300001", FILM)));
  }

  private static byte[] gzipped() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (InputStream film = FILM.bytes().get();
        OutputStream zip = new GZIPOutputStream(bytes)) {
      film.transferTo(zip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Stream<Row> pages() {
    return Stream.of(
        page("html", "text/html; charset=utf-8", PAGE, NO_MEDIA),
        page("HTML", "TEXT/HTML", PAGE, NO_MEDIA),
        page("JSON", "application/json", "{\"error\":\"gone\"}", NO_MEDIA),
        page("XML", "application/xml", "<Error><Code>AccessDenied</Code></Error>", NO_MEDIA),
        page("text", "text/plain", "not here", NO_MEDIA_FILE),
        page("html that says it is a video", "video/mp4", PAGE, NO_MEDIA_FILE),
        page(
            "JSON that says it is octets",
            "application/octet-stream",
            "{\"error\":\"gone\"}",
            NO_MEDIA_FILE),
        page("a short word that says it is a video", "video/mp4", "no", NO_MEDIA_FILE),
        page("an empty one", "video/mp4", "", NO_MEDIA),
        Row.fails(
            Sort.SERVES_A_PAGE,
            "none",
            "127.0.0.1 answered HTTP 204",
            Behaviour.status("204 No Content")),
        Row.fails(
            Sort.SERVES_A_PAGE,
            "a part that nobody asked for",
            "127.0.0.1 answered HTTP 206",
            Behaviour.under(
                "HTTP/1.1 206 Partial Content\nContent-Range: bytes 0-300000/300001\nContent-Length: 300001",
                FILM)));
  }

  private static Row page(String name, String type, String text, String why) {
    return Row.fails(Sort.SERVES_A_PAGE, name, why, Behaviour.whole(Media.text(type, text)));
  }

  private static Stream<Row> types() {
    return Stream.of(
        wrong("a picture", Media.png().as("video/mp4"), "expected a video, and image/png came"),
        wrong("a text", Media.text("video/mp4", "once upon a time ".repeat(50)), NO_MEDIA_FILE),
        wrong("a zip", Media.of("video/mp4", zip()), NO_MEDIA_FILE),
        wrong(
            "a beginning alone",
            Media.of("video/mp4", ascii("\0\0\0\u0018ftypisom")),
            "the file is cut off"),
        wrong(
            "boxes without a film",
            Media.of("video/mp4", ascii("\0\0\0\u0010ftypisom\0\0\0\0\0\0\0\bfree")),
            "the file is cut off"),
        Row.fails(
                Sort.WRONG_TYPE,
                "a film for a picture",
                "expected an image, and video/mp4 came",
                Behaviour.whole(FILM.as("image/png")))
            .ofImages());
  }

  private static Row wrong(String name, Media media, String why) {
    return Row.fails(Sort.WRONG_TYPE, name, why, Behaviour.whole(media));
  }

  private static byte[] zip() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("film.mp4"));
      zip.write(new byte[1000]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static Stream<Row> garbled() {
    return Stream.of(
        garbled("no answer", Behaviour.nothing()),
        garbled("no status line", Behaviour.raw("Hello\n\n")),
        garbled("no number for a status", Behaviour.raw("HTTP/1.1 good\n\n")),
        garbled("no HTTP of today", Behaviour.raw("HTTP/9.9 200 OK\n\n")),
        garbled("the film alone", exchange -> exchange.send(FILM, FILM.length())),
        garbled("half a head", Behaviour.raw("HTTP/1.1 200 OK\nContent-Le")),
        garbled(
            "a header without a name",
            Behaviour.under("HTTP/1.1 200 OK\n: nameless\nContent-Length: 300001", FILM)),
        Row.fails(
            Sort.GARBLED,
            "a status of its own",
            "127.0.0.1 answered HTTP 799",
            Behaviour.status("799 Hm")),
        Row.stored(
            Sort.GARBLED,
            "a megabyte of headers",
            FILM,
            Behaviour.under("HTTP/1.1 200 OK" + headers() + "\nContent-Length: 300001", FILM)));
  }

  private static String headers() {
    return IntStream.range(0, 1000)
        .mapToObj(i -> "\nX-Bomb-" + i + ": " + "a".repeat(1000))
        .collect(Collectors.joining());
  }

  private static Row garbled(String name, Behaviour answer) {
    return Row.fails(Sort.GARBLED, name, "127.0.0.1 gave no answer", answer);
  }
}
