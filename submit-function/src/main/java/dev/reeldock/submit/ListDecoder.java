package dev.reeldock.submit;

import dev.reeldock.lambda.ApiEvent;
import dev.reeldock.submit.kind.Came;
import dev.reeldock.task.Kind;
import dev.reeldock.task.Page;
import dev.reeldock.task.Refusal;
import java.util.Optional;
import java.util.regex.Pattern;

/** An API event as the question for a list, or as the refusal that it deserves. */
final class ListDecoder {
  private static final PageParameter NUMBER = new PageParameter("pageNum", 1, 1_000);
  private static final PageParameter SIZE = new PageParameter("pageSize", 30, 500);

  private ListDecoder() {}

  /** What an event turned out to be. */
  sealed interface Decoded {
    record Valid(Kind kind, Page page) implements Decoded {}

    record Invalid(Refusal refusal) implements Decoded {}
  }

  static Decoded decode(ApiEvent event) {
    return KindPath.decode(
        event, description -> decode(event, description.kind()), Decoded.Invalid::new);
  }

  private static Decoded decode(ApiEvent event, Kind kind) {
    return NUMBER
        .problem(event)
        .or(() -> SIZE.problem(event))
        .<Decoded>map(problem -> new Decoded.Invalid(Refusals.value(problem)))
        .orElseGet(() -> new Decoded.Valid(kind, new Page(NUMBER.value(event), SIZE.value(event))));
  }

  /** One of Kling's page parameters: a whole number from 1. */
  private record PageParameter(String name, int byDefault, int max) {
    private static final Pattern WHOLE = Pattern.compile("[1-9][0-9]{0,3}");

    Optional<String> problem(ApiEvent event) {
      return text(event)
          .filter(text -> !WHOLE.matcher(text).matches() || Integer.parseInt(text) > max)
          .map(text ->
              name + ": expected a whole number from 1 to " + max + ", came " + Came.word(text));
    }

    /** An empty one is absent, as an empty field is. */
    private Optional<String> text(ApiEvent event) {
      return event.queryParameter(name).filter(text -> !text.isBlank());
    }

    int value(ApiEvent event) {
      return text(event).map(Integer::parseInt).orElse(byDefault);
    }
  }
}
