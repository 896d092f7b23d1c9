package dev.reeldock.local.copies;

import static dev.reeldock.local.copies.Films.FILM;

import dev.reeldock.local.copies.Row.Sort;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Hosts that send whoever asks elsewhere. Two redirects in a row are followed, and no third. */
final class Redirects {
  private static final List<Integer> STATUSES = List.of(301, 302, 303, 307, 308);

  /** One of each range that is not public, as a name service or a URL may tell it. */
  private static final List<String> PRIVATE =
      List.of(
          "0.0.0.0",
          "10.0.0.1",
          "100.64.0.1",
          "127.0.0.1",
          "169.254.169.254",
          "172.16.0.1",
          "192.0.0.1",
          "192.0.2.1",
          "192.168.0.1",
          "198.18.0.1",
          "198.51.100.1",
          "203.0.113.1",
          "224.0.0.1",
          "240.0.0.1",
          "255.255.255.255",
          "[::]",
          "[::1]",
          "[::ffff:10.0.0.1]",
          "[64:ff9b::a00:1]",
          "[2001:db8::1]",
          "[2002:a00:1::]",
          "[fc00::1]",
          "[fd00:ec2::254]",
          "[fe80::1]",
          "[ff02::1]",
          "2130706433",
          "0x7f.1",
          "0177.0.0.1",
          "127.1",
          "localhost",
          "metadata.google.internal",
          "printer.local");

  private Redirects() {}

  /**
   * @param own where the host itself is
   * @param inside another host of the same network, which nobody may call
   */
  static Stream<Row> rows(URI own, URI inside) {
    return Stream.of(toPrivate(), elsewhere(inside), followed(own)).flatMap(rows -> rows);
  }

  private static Stream<Row> toPrivate() {
    return IntStream.range(0, PRIVATE.size())
        .mapToObj(i ->
            refused(STATUSES.get(i % STATUSES.size()), "https://" + PRIVATE.get(i) + "/film.mp4"));
  }

  private static Row refused(int status, String location) {
    return Row.callsPerson(
        Sort.REDIRECTS, status + " to " + location, "expected a result", to(status, location));
  }

  private static Stream<Row> elsewhere(URI inside) {
    return Stream.of(
            inside + "/film.mp4",
            "http://v1.klingai.com/film.mp4",
            "http://169.254.169.254/latest/meta-data/",
            "//10.0.0.1/film.mp4",
            "https://me@v1.klingai.com/film.mp4",
            "https://v1.klingai.com:8443/film.mp4",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "data:video/mp4;base64,AAAA",
            "mailto:me@example.com")
        .map(location -> refused(302, location));
  }

  private static Stream<Row> followed(URI own) {
    Stream<Row> each =
        STATUSES.stream()
            .map(status ->
                Row.stored(
                    Sort.REDIRECTS,
                    status + " to itself",
                    FILM,
                    to(status, "{self}?on"),
                    Behaviour.whole(FILM)));
    return Stream.concat(each, chains(own));
  }

  private static Stream<Row> chains(URI own) {
    return Stream.of(
        Row.stored(
            Sort.REDIRECTS,
            "to itself, twice",
            FILM,
            to(302, "{self}?once"),
            to(307, own + "{self}?twice"),
            Behaviour.whole(FILM)),
        fails("to itself, without end", "answered HTTP 302", to(302, "{self}?again")).within(3, 1),
        fails("without a place", "redirects to what is no URL", Behaviour.status("302 Found")),
        fails("to nothing", "redirects to what is no URL", to(302, " ")),
        fails("to no URL", "redirects to what is no URL", to(302, "https://a b/")),
        fails(
            "to two places",
            "redirects to what is no URL",
            Behaviour.raw(
                "HTTP/1.1 302 Found\nLocation: /a\nLocation: /b\nContent-Length: 0\n\n")));
  }

  private static Row fails(String name, String why, Behaviour answer) {
    return Row.fails(Sort.REDIRECTS, name, "127.0.0.1 " + why, answer);
  }

  /** As from where the host is asked, which stands in braces. */
  private static Behaviour to(int status, String location) {
    return exchange ->
        Behaviour.raw(
                "HTTP/1.1 "
                    + status
                    + " Elsewhere\nConnection: close\nContent-Length: 0\nLocation: "
                    + location.replace("{self}", exchange.path())
                    + "\n\n")
            .answer(exchange);
  }
}
