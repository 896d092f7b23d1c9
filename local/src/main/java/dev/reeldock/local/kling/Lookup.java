package dev.reeldock.local.kling;

import java.net.URI;
import java.util.Optional;

/** Tells of tasks: of one by either of its ids, or of a page of them. */
final class Lookup {
  private static final int LAST_PAGE = 1000;
  private static final int LARGEST_PAGE = 500;

  private final TaskBook book;
  private final Faults faults;
  private final Answers answers;

  Lookup(TaskBook book, Faults faults, Answers answers) {
    this.book = book;
    this.faults = faults;
    this.answers = answers;
  }

  Reply one(Kind kind, String id) {
    return book.byId(id)
        .or(() -> faults.forgetsExternalIds() ? Optional.empty() : book.byExternalId(id))
        .filter(task -> task.order().kind().equals(kind))
        .map(answers::found)
        .orElseGet(() -> answers.notFound(id));
  }

  /** The latest tasks come first. */
  Reply page(Kind kind, URI uri) {
    Parameters parameters = Parameters.of(uri);
    int number = parameters.whole("pageNum", 1, LAST_PAGE);
    int size = parameters.whole("pageSize", 30, LARGEST_PAGE);
    return answers.page(
        book.all().reversed().stream()
            .filter(task -> task.order().kind().equals(kind))
            .skip((number - 1L) * size)
            .limit(size)
            .toList());
  }
}
