package dev.reeldock.local.template;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the rules of EventBridge. */
final class RuleReader {
  private static final Pattern RATE = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)");

  private RuleReader() {}

  static Schedule schedule(Fields fields, Identity identity) {
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
    List<Fields> targets = fields.parts("Targets", Shape.TARGET);
    if (targets.size() != 1) {
      throw fields.problem("needs one target; it has %s.".formatted(targets.size()));
    }
    return targets.getFirst().text("Arn");
  }
}
