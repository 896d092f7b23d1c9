package dev.reeldock.local.journeys;

import dev.reeldock.local.kling.FakeKling;
import dev.reeldock.local.kling.Order;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a receiver hears of a task that it buys of Kling itself. */
final class KlingsOwnNotices {
  private KlingsOwnNotices() {}

  /** Of each status one, in their order. */
  static List<HeardNotice> heard(FakeKling kling, CallersReceiver receiver, String path) {
    Order order = Order.ofSamples().externalTaskId("Kling's").callbackUrl(receiver.url(path));
    URI base = URI.create(kling.baseUrl().toString().replaceFirst("/$", ""));
    try (ApiClient client = new ApiClient(base, kling.apiKey())) {
      Answer _ = client.submit(order);
    }
    return Stream.of("submitted", "processing", "succeed")
        .map(status -> receiver.await(path, status))
        .toList();
  }

  /** The names of all fields, with those around them. */
  static Set<String> fields(HeardNotice notice) {
    Set<String> names = new TreeSet<>();
    collect("", Json.fields(notice.body()), names);
    return names;
  }

  private static void collect(String path, Object value, Set<String> names) {
    switch (value) {
      case Map<?, ?> fields ->
          fields.forEach((name, inner) -> {
            names.add(path + "/" + name);
            collect(path + "/" + name, inner, names);
          });
      case Collection<?> items -> items.forEach(item -> collect(path, item, names));
      default -> {}
    }
  }
}
