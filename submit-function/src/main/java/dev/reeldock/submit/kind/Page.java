package dev.reeldock.submit.kind;

import dev.reeldock.json.JsonObject;
import dev.reeldock.provider.profile.KindPage;
import dev.reeldock.provider.profile.KindPage.Limit;
import dev.reeldock.provider.profile.Profile;
import dev.reeldock.provider.profile.Profiles;
import dev.reeldock.task.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the stack's provider says of a kind. It warns and never refuses: pages are older
 * and stricter than what they describe.
 *
 * @param title whose page it is
 */
record Page(String title, KindPage page) {

  /** What a caller means by these is kept with us, and the provider gets our own. */
  private static final Set<String> OURS = Set.of("callback_url", "external_task_id");

  /** Read only where a provider has no page of its own. */
  private static final class Klings {
    static final Profile PROFILE = Profiles.shipped("kling");
  }

  static Page of(Profile profile, Kind kind) {
    return profile
        .page(kind)
        .map(page -> new Page(profile.title(), page))
        .orElseGet(() -> new Page(Klings.PROFILE.title(), Klings.PROFILE.page(kind).orElseThrow()));
  }

  /**
   * Checks a body that has been read.
   *
   * @param described the fields that any reading of any documentation has
   * @param spokenOf the fields of which something has been said already
   */
  Stream<Finding> check(JsonObject body, Set<String> described, Set<String> spokenOf) {
    Stream<Finding> others =
        body.fields().keySet().stream()
            .filter(name -> !page.fields().contains(name))
            .filter(name -> described.contains(name) || !spokenOf.contains(name))
            .map(name -> described.contains(name) ? notHere(name) : nowhere(name));
    Stream<Finding> missing =
        page.fields().stream()
            .filter(name -> page.required().contains(name) && body.get(name) == null)
            .filter(name -> !spokenOf.contains(name))
            .map(name -> Finding.warning(name, title + "'s page requires it, came nothing"));
    Stream<Finding> lengths =
        page.fields().stream().flatMap(name -> length(name, body.get(name)).stream());
    return Stream.of(others, missing, lengths)
        .flatMap(findings -> findings)
        .filter(finding -> !OURS.contains(finding.field()));
  }

  private Finding notHere(String name) {
    return Finding.warning(name, "not on " + title + "'s page of this kind; passed on");
  }

  private static Finding nowhere(String name) {
    return Finding.warning(Came.word(name), "not a documented field; passed on");
  }

  private Optional<Finding> length(String name, @Nullable Object value) {
    return Optional.ofNullable(page.limits().get(name))
        .flatMap(limit ->
            switch (value) {
              case String text ->
                  beyond(name, limit, text.codePointCount(0, text.length()), "characters");
              case List<?> list -> beyond(name, limit, list.size(), "of them");
              case null, default -> Optional.empty();
            });
  }

  private Optional<Finding> beyond(String name, Limit limit, int count, String unit) {
    if (count >= limit.min() && count <= limit.max()) {
      return Optional.empty();
    }
    String range = limit.min() > 1 ? limit.min() + " to " + limit.max() : "at most " + limit.max();
    return Optional.of(
        Finding.warning(
            name,
            title + "'s page expects " + range + " " + unit + ", came " + count + " " + unit));
  }
}
