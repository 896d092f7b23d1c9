package dev.reeldock.local.template;

import static dev.reeldock.local.template.ParsedTemplate.BUCKET;
import static dev.reeldock.local.template.ParsedTemplate.FUNCTION;
import static dev.reeldock.local.template.ParsedTemplate.QUEUE;

import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** Who is let in by a resource itself: those who are known, and nobody else. */
enum AccessRule implements TemplateRule {
  BUCKET_REFUSES_PLAIN_HTTP(
      "AWS::S3::BucketPolicy",
      """
      Bucket: !Ref <bucket>
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Sid: _
            Effect: Deny
            Principal: "*"
            Action: s3:*
            Resource: [!GetAtt <bucket>.Arn, !Sub "${<bucket>.Arn}/*"]
            Condition: { Bool: { aws:SecureTransport: "false" } }
      """),
  QUEUE_TAKES_FROM_ITS_RULE(
      "AWS::SQS::QueuePolicy",
      """
      Queues: [!Ref <queue>]
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Sid: _
            Effect: Allow
            Principal: { Service: events.amazonaws.com }
            Action: sqs:SendMessage
            Resource: !GetAtt <queue>.Arn
            Condition: { ArnEquals: { aws:SourceArn: !GetAtt <rule>.Arn } }
      """),
  FUNCTION_IS_RUN_BY_ITS_RULE(
      "AWS::Lambda::Permission",
      """
      Action: lambda:InvokeFunction
      FunctionName: !Ref <function>
      Principal: events.amazonaws.com
      SourceArn: !GetAtt <rule>.Arn
      """);

  private final String type;

  @SuppressWarnings("ImmutableEnumChecker") // nothing changes what was read
  private final Form form;

  AccessRule(String type, String form) {
    this.type = type;
    this.form = Form.of(form);
  }

  @Override
  public List<String> problems(ParsedTemplate template) {
    List<Form> known = known(template).toList();
    SequencedMap<String, Value> found = template.all(type);
    return Stream.concat(Form.unlike(known, found), Form.missing(known, found)).toList();
  }

  /** EventBridge says nothing when it may not. */
  private Stream<Form> known(ParsedTemplate template) {
    return switch (this) {
      case BUCKET_REFUSES_PLAIN_HTTP ->
          template.all(BUCKET).keySet().stream().map(bucket -> form.with("bucket", bucket));
      case QUEUE_TAKES_FROM_ITS_RULE ->
          EventTarget.all(template)
              .flatMap(target ->
                  Stream.of(target.resource(), target.deadLetters())
                      .filter(queue -> template.has(QUEUE, queue))
                      .map(queue -> form.with("queue", queue).with("rule", target.rule())));
      case FUNCTION_IS_RUN_BY_ITS_RULE ->
          EventTarget.all(template)
              .filter(target -> template.has(FUNCTION, target.resource()))
              .map(target -> form.with("function", target.resource()).with("rule", target.rule()));
    };
  }
}
