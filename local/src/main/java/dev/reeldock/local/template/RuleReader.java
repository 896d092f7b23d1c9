package dev.reeldock.local.template;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the rules of EventBridge. */
final class RuleReader {
  private static final Pattern RATE = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)");

  private RuleReader() {}

  static Resource rule(Fields fields, Identity identity) {
    if (!fields.has("EventPattern")) {
      return schedule(fields, identity);
    }
    if (fields.has("ScheduleExpression")) {
      throw fields.problem("has a schedule and an event pattern; the sandbox runs one of them.");
    }
    return uploads(fields);
  }

  private static UploadRule uploads(Fields fields) {
    Fields pattern = fields.part("EventPattern", Shape.EVENT_PATTERN);
    require(pattern, "source", "aws.s3");
    require(pattern, "detail-type", "Object Created");
    Fields detail = pattern.part("detail", Shape.EVENT_DETAIL);
    Fields object = detail.part("object", Shape.EVENT_OBJECT);
    return new UploadRule(
        fields.owner(),
        only(fields, "bucket name", detail.part("bucket", Shape.EVENT_BUCKET).texts("name")),
        only(fields, "key prefix", object.parts("key", Shape.EVENT_KEY)).text("prefix"),
        target(fields));
  }

  private static void require(Fields pattern, String name, String word) {
    List<String> words = pattern.texts(name);
    if (!words.equals(List.of(word))) {
      throw pattern.problem(
          "listens for the %s %s; the sandbox runs [%s].".formatted(name, words, word));
    }
  }

  private static <T> T only(Fields fields, String what, List<T> items) {
    if (items.size() != 1) {
      throw fields.problem("needs one %s; it has %s.".formatted(what, items.size()));
    }
    return items.getFirst();
  }

  private static Schedule schedule(Fields fields, Identity identity) {
    return new Schedule(fields.owner(), identity.arn(), period(fields), target(fields));
  }

  private static Duration period(Fields fields) {
    String expression = fields.text("ScheduleExpression");
    Matcher rate = RATE.matcher(expression);
    if (!rate.matches()) {
      throw fields.problem(
          "has the schedule %s; the sandbox runs rates like rate(1 minute).".formatted(expression));
    }
    long count = Long.parseLong(rate.group(1));
    return switch (rate.group(2)) {
      case "minute" -> Duration.ofMinutes(count);
      case "hour" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }

  private static String target(Fields fields) {
    return only(fields, "target", fields.parts("Targets", Shape.TARGET)).text("Arn");
  }
}
