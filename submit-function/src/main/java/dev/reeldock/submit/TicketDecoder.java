package dev.reeldock.submit;

import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import dev.reeldock.media.ImageFormat;
import dev.reeldock.submit.kind.Came;
import dev.reeldock.task.Refusal;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A body as the images that tickets are asked for, or as the refusal that it deserves: {@code
 * content_types} has one for each image, or one for {@code count} of them.
 */
final class TicketDecoder {
  private static final int MAX = 10;
  private static final String WHOLE_NUMBER = "count: expected a whole number from 1 to " + MAX;
  private static final String LIST = "content_types: expected a list of 1 to " + MAX + " types";

  private static final Map<String, ImageFormat> FORMATS =
      Map.of(
          "image/png", ImageFormat.PNG,
          "image/jpeg", ImageFormat.JPEG,
          "image/jpg", ImageFormat.JPEG);

  private TicketDecoder() {}

  /** What a body turned out to be. */
  sealed interface Decoded {
    record Valid(List<ImageFormat> images) implements Decoded {
      public Valid {
        images = List.copyOf(images);
      }
    }

    record Invalid(Refusal refusal) implements Decoded {}
  }

  static Decoded decode(byte[] body) {
    return Json.object(body)
        .map(TicketDecoder::decode)
        .orElseGet(() -> new Decoded.Invalid(Refusals.noTicketsAskedFor()));
  }

  private static Decoded decode(JsonObject body) {
    return body.get("content_types") instanceof List<?> types
        ? decode(types, body)
        : invalid(LIST + ", came " + Came.of(body.get("content_types")));
  }

  private static Decoded decode(List<?> types, JsonObject body) {
    return lengthProblem(types)
        .or(() -> typeProblem(types))
        .or(() -> countProblem(types.size(), body))
        .map(TicketDecoder::invalid)
        .orElseGet(() -> new Decoded.Valid(images(types, body)));
  }

  private static Decoded invalid(String problem) {
    return new Decoded.Invalid(Refusals.value(problem));
  }

  private static Optional<String> lengthProblem(List<?> types) {
    return types.isEmpty() || types.size() > MAX
        ? Optional.of(LIST + ", came " + types.size() + " of them")
        : Optional.empty();
  }

  private static Optional<String> typeProblem(List<?> types) {
    return IntStream.range(0, types.size())
        .filter(i -> format(types.get(i)).isEmpty())
        .mapToObj(i ->
            "content_types["
                + i
                + "]: expected image/png or image/jpeg, came "
                + Came.shown(types.get(i)))
        .findFirst();
  }

  private static Optional<String> countProblem(int types, JsonObject body) {
    if (body.get("count") == null) {
      return Optional.empty();
    }
    Optional<Long> count = body.wholeNumber("count").filter(number -> number >= 1 && number <= MAX);
    if (count.isEmpty()) {
      return Optional.of(WHOLE_NUMBER + ", came " + Came.shown(body.get("count")));
    }
    return types == 1 || types == count.get()
        ? Optional.empty()
        : Optional.of(
            "count: expected "
                + types
                + ", as many as there are types, or one type for all, came "
                + count.get());
  }

  private static List<ImageFormat> images(List<?> types, JsonObject body) {
    List<ImageFormat> formats =
        types.stream().map(TicketDecoder::format).flatMap(Optional::stream).toList();
    return formats.size() > 1
        ? formats
        : Collections.nCopies(body.wholeNumber("count").orElse(1L).intValue(), formats.getFirst());
  }

  private static Optional<ImageFormat> format(@Nullable Object type) {
    return type instanceof String text
        ? Optional.ofNullable(FORMATS.get(text.strip().toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }
}
