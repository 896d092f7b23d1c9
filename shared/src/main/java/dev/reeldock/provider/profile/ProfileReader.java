package dev.reeldock.provider.profile;

import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import dev.reeldock.provider.ImageTransport;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/** Reads a profile's file: JSON, every field written out, nothing else in it. */
final class ProfileReader {
  private final Section file;

  private ProfileReader(Section file) {
    this.file = file;
  }

  /**
   * @param name of the file, as a person knows it
   * @throws InvalidProfile naming file and field, if it cannot be used
   */
  static Profile read(String name, byte[] json) {
    JsonObject object =
        Json.object(json)
            .orElseThrow(() -> new InvalidProfile(name, "is no JSON object; correct the file"));
    return new ProfileReader(new Section(name, "", object)).profile();
  }

  private Profile profile() {
    Section all =
        file.of(
            "name",
            "title",
            "dated",
            "endpoint",
            "external_task_id",
            "outcomes",
            "flat_answers",
            "image_transport",
            "pass_through",
            "pages");
    Endpoint endpoint = EndpointReader.read(all.section("endpoint"));
    return new Profile(
        all.text("name", "[a-z][a-z0-9-]{0,30}", "a word of small letters, digits and hyphens"),
        all.text("title", "\\S.{0,60}", "what people call the provider"),
        dated(),
        endpoint,
        externalIds(endpoint),
        OutcomesReader.read(all.section("outcomes"), endpoint),
        all.flag("flat_answers"),
        all.oneOf("image_transport", ImageTransport.class),
        passThrough(),
        all.each("pages", pages -> path -> PageReader.read(pages, path)));
  }

  private LocalDate dated() {
    try {
      return LocalDate.parse(file.text("dated", "[0-9-]{10}", "a day, as in 2026-11-20"));
    } catch (DateTimeParseException e) {
      throw file.wrong("dated", "a day, as in 2026-11-20");
    }
  }

  private ExternalIds externalIds(Endpoint endpoint) {
    Section section =
        file.section("external_task_id")
            .of("sent", "refused_when_used", "queryable", "settle_seconds");
    Duration settle =
        section.isNull("settle_seconds")
            ? null
            : Duration.ofSeconds(section.wholeNumber("settle_seconds", 0, 3_600));
    ExternalIds ids =
        new ExternalIds(
            section.flag("sent"),
            section.flag("refused_when_used"),
            section.flag("queryable"),
            settle);
    if (ids.queryable() && endpoint.query() == null) {
      throw section.invalid("queryable", "is true, but endpoint.query is null");
    }
    if (!ids.sent() && (ids.queryable() || ids.refusedWhenUsed() || settle != null)) {
      throw section.invalid("sent", "is false, but the other fields say what becomes of the id");
    }
    return ids;
  }

  private List<PassedCall> passThrough() {
    return file
        .words(
            "pass_through",
            "(GET|POST|PUT|DELETE) (/account|/v1/general)(/([A-Za-z0-9_-]+|\\{id}))+",
            "calls below /account or /v1/general, as in GET /account/costs")
        .stream()
        .map(call -> call.split(" ", 2))
        .map(call -> new PassedCall(call[0], call[1]))
        .toList();
  }
}
