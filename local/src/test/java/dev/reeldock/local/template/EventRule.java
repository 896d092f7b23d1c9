package dev.reeldock.local.template;

import static dev.reeldock.local.template.ParsedTemplate.QUEUE;
import static dev.reeldock.local.template.ParsedTemplate.RULE;

import java.util.List;

/** What starts by itself does start. */
enum EventRule implements TemplateRule {
  IS_KNOWN,
  COMES_EVERY_FIVE_MINUTES,
  HAS_DEAD_LETTERS;

  /** Without a state it is on. */
  private static final List<Form> FORMS =
      List.of(
          Form.of("{ Description: _, ScheduleExpression: _, Targets: _, Tags: _ }"),
          Form.of(
              """
              Description: _
              EventPattern:
                source: [aws.s3]
                detail-type: [Object Created]
                detail:
                  bucket: { name: [!Ref SourceBucket] }
                  object: { key: [{ prefix: incoming/ }] } # what we put ourselves lies elsewhere
              Targets: _
              Tags: _
              """));

  private static final Form TARGET =
      Form.of("{ Id: _, Arn: _, RetryPolicy?: _, DeadLetterConfig: { Arn: _ } }");

  @Override
  public List<String> problems(ParsedTemplate template) {
    return switch (this) {
      case IS_KNOWN -> template.breaking(RULE, (_, rule) -> isKnown(rule));
      case COMES_EVERY_FIVE_MINUTES -> template.breaking(RULE, (_, rule) -> isOftenEnough(rule));
      case HAS_DEAD_LETTERS ->
          EventTarget.all(template)
              .filter(target -> !template.has(QUEUE, target.deadLetters()))
              .map(EventTarget::rule)
              .toList();
    };
  }

  private static boolean isKnown(Value rule) {
    return FORMS.stream().anyMatch(form -> form.fits(rule))
        && Values.items(rule, "Targets").stream().allMatch(TARGET::fits);
  }

  /** A rarer one would set the alarm off that waits for it. */
  private static boolean isOftenEnough(Value rule) {
    return Values.at(rule, "ScheduleExpression").isEmpty()
        || Values.text(rule, "ScheduleExpression").matches("rate\\((1 minute|[2-5] minutes)\\)");
  }
}
