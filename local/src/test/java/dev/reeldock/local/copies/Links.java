package dev.reeldock.local.copies;

import static dev.reeldock.local.copies.Films.FILM;

import dev.reeldock.local.copies.Row.Sort;
import java.util.Collections;
import java.util.stream.Stream;

/** Hosts whose links are dead, for a while or for good, and hosts that are busy. */
final class Links {
  private static final Behaviour GOOD = Behaviour.whole(FILM);
  private static final String NO_LINK = "the provider gave no link that works";

  private Links() {}

  static Stream<Row> rows() {
    return Stream.of(fresh(), missing(), busy()).flatMap(rows -> rows);
  }

  private static Stream<Row> fresh() {
    return Stream.of("400 ExpiredToken", "401 Unauthorized", "403 Forbidden", "410 Gone", "418 No")
        .flatMap(status -> fresh(status, Behaviour.status(status)));
  }

  private static Stream<Row> fresh(String status, Behaviour dead) {
    return Stream.of(
        Row.stored(Sort.DEAD_LINK, status + ", then a fresh one", FILM, dead, GOOD).within(2, 2),
        Row.fails(Sort.DEAD_LINK, status + ", and no fresh one", NO_LINK, dead).within(2, 2));
  }

  /** A result that has just been made may be missing for a moment. */
  private static Stream<Row> missing() {
    Behaviour missing = Behaviour.status("404 Not Found");
    Behaviour[] fiveTimes = Collections.nCopies(6, missing).toArray(Behaviour[]::new);
    fiveTimes[5] = GOOD;
    return Stream.of(
        Row.stored(Sort.DEAD_LINK, "missing for a moment", FILM, missing, GOOD),
        Row.stored(Sort.DEAD_LINK, "missing, then a fresh one", FILM, fiveTimes).within(6, 2),
        Row.fails(Sort.DEAD_LINK, "missing for good", NO_LINK, missing).within(6, 2));
  }

  private static Stream<Row> busy() {
    return Stream.of("429 Too Many Requests", "500 Internal Server Error", "503 Busy")
        .map(status ->
            Row.fails(
                Sort.BUSY,
                status,
                "127.0.0.1 answered HTTP " + status.substring(0, 3),
                Behaviour.status(status)));
  }
}
