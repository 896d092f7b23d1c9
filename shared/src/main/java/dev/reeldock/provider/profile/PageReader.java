package dev.reeldock.provider.profile;

import dev.reeldock.provider.profile.KindPage.Limit;
import dev.reeldock.provider.profile.KindPage.Shape;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads what a profile's file says of one kind. */
final class PageReader {
  private static final String FIELD = "[a-z0-9_]{1,64}";

  private final Section section;
  private final KindPage page;

  private PageReader(Section section) {
    this.section = section;
    this.page =
        new KindPage(
            section.words("fields", FIELD, "fields' names"),
            Set.copyOf(section.words("required", FIELD, "fields' names")),
            section.each("limits", limits -> name -> limit(limits.section(name))),
            section.each("spelling", names -> name -> names.text(name, FIELD, "a field's name")),
            section.each("shapes", shapes -> name -> shapes.oneOf(name, Shape.class)));
  }

  static KindPage read(Section pages, String path) {
    if (!path.matches("(videos|images)/[a-z0-9-]+")) {
      throw pages.invalid(path, "is no kind; expected one as in videos/image2video");
    }
    Section section = pages.section(path).of("fields", "required", "limits", "spelling", "shapes");
    return new PageReader(section).checked();
  }

  private static Limit limit(Section section) {
    Section limit = section.of("min", "max");
    int max = limit.wholeNumber("max", 1, 1_000_000);
    return new Limit(limit.wholeNumber("min", 0, max), max);
  }

  private KindPage checked() {
    checkNames();
    checkSpelling();
    return page;
  }

  /** What is said of a field that is no field would be lost. */
  private void checkNames() {
    Map<String, Set<String>> named =
        Map.of(
            "required", page.required(),
            "limits", page.limits().keySet(),
            "spelling", page.spelling().keySet(),
            "shapes", page.shapes().keySet());
    named.forEach((where, names) ->
        names.stream()
            .filter(name -> !page.fields().contains(name))
            .findFirst()
            .ifPresent(name -> {
              throw section.invalid(where, "names " + name + ", which fields does not have");
            }));
  }

  /** Of two fields under one name, one would be lost. */
  private void checkSpelling() {
    Set<String> taken = new HashSet<>(page.fields());
    page.spelling().values().stream()
        .filter(own -> !taken.add(own))
        .findFirst()
        .ifPresent(own -> {
          throw section.invalid("spelling", "has " + own + ", which is a field's name already");
        });
  }
}
