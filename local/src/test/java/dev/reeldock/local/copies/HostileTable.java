package dev.reeldock.local.copies;

import java.net.URI;
import java.util.stream.Stream;

/** Everything that a host may do. */
final class HostileTable {
  private HostileTable() {}

  static Stream<Row> rows(URI own, URI inside) {
    return Stream.of(
            Breaks.rows(), Lies.rows(), Disguises.rows(), Links.rows(), Redirects.rows(own, inside))
        .flatMap(rows -> rows);
  }
}
