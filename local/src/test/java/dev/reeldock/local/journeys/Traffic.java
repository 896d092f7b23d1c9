package dev.reeldock.local.journeys;

import dev.reeldock.local.openapi.ApiDocument;
import dev.reeldock.local.openapi.Exchange;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What clients have said to whom, and heard. */
final class Traffic implements Consumer<Exchange> {
  private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();

  @Override
  public void accept(Exchange exchange) {
    exchanges.add(exchange);
  }

  Stream<Exchange> all() {
    return exchanges.stream();
  }

  /** Those with one of the document's servers; others were with S3. */
  Stream<Exchange> with(ApiDocument document) {
    return exchanges.stream().filter(document::covers);
  }

  /** Where it was not as the document has it; each exchange with what is wrong. */
  List<String> problems(ApiDocument document) {
    return with(document)
        .flatMap(exchange ->
            document.problems(exchange).stream().map(problem -> problem + " in " + exchange))
        .toList();
  }
}
