package dev.reeldock.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadRuleTest {
  private static final String TEMPLATE =
      """
      Resources:
        Sources:
          Type: AWS::S3::Bucket
          Properties:
            NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } }
        Ingest:
          Type: AWS::SQS::Queue
        Uploads:
          Type: AWS::Events::Rule
          Properties:
            Description: Tells of uploads.
            EventPattern:
              source: [aws.s3]
              detail-type: [Object Created]
              detail:
                bucket: { name: [!Ref Sources] }
                object: { key: [{ prefix: incoming/ }] }
            Targets:
              - { Id: Ingest, Arn: !GetAtt Ingest.Arn, DeadLetterConfig: { Arn: !GetAtt Ingest.Arn } }
      """;

  @Test
  void stack_eventPattern_isUploadRule() {
    assertThat(stack(TEMPLATE).all(UploadRule.class))
        .containsExactly(
            new UploadRule(
                "Uploads",
                "test-sources-12345678",
                "incoming/",
                "arn:aws:sqs:us-east-1:000000000000:test-Ingest-12345678"));
  }

  @Test
  void stack_bucket_tellsEventBridgeIfItIsSaid() {
    String silent = TEMPLATE.replace("EventBridgeEnabled: true", "EventBridgeEnabled: false");
    String unsaid = TEMPLATE.replaceFirst("\n    Properties:\n      Notification.*", "");

    assertThat(stack(TEMPLATE).all(Bucket.class)).allMatch(Bucket::tellsEventBridge);
    assertThat(stack(silent).all(Bucket.class)).noneMatch(Bucket::tellsEventBridge);
    assertThat(stack(unsaid).all(Bucket.class)).noneMatch(Bucket::tellsEventBridge);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [aws.s3]                   | [aws.s3, aws.ec2]       | listens for the source [aws.s3, aws.ec2]; the sandbox runs [aws.s3].
          source: [aws.s3]           | account: ["1"]          | uses the property EventPattern.account, which the sandbox does not run.
          [Object Created]           | [Object Deleted]        | listens for the detail-type [Object Deleted]; the sandbox runs [Object Created].
          detail-type: [Object Created] | region: [us-east-1]  | uses the property EventPattern.region, which the sandbox does not run.
          { name: [!Ref Sources] }   | { name: [a, b] }        | needs one bucket name; it has 2.
          { name: [!Ref Sources] }   | { name: [{ prefix: a }] } | needs one word as EventPattern.detail.bucket.name.
          bucket: { name             | reason: { name          | uses the property EventPattern.detail.reason, which the sandbox does not run.
          { prefix: incoming/ }      | incoming/a.png          | needs a mapping as EventPattern.detail.object.key.
          { prefix: incoming/ }      | { suffix: .png }        | uses the property EventPattern.detail.object.key.suffix, which the sandbox does not run.
          { prefix: incoming/ }      | {}                      | lacks the property EventPattern.detail.object.key.prefix.
          { prefix: incoming/ }      | { prefix: a }, { prefix: b } | needs one key prefix; it has 2.
          object: { key              | object: { size          | uses the property EventPattern.detail.object.size, which the sandbox does not run.
          Description: Tells of uploads. | ScheduleExpression: rate(1 minute) | has a schedule and an event pattern; the sandbox runs one of them.
          - { Id: Ingest,            | - { Id: Other, Arn: a }NEXT- { Id: Ingest, | needs one target; it has 2.
          Id: Ingest,                | Input: hello,           | uses the property Targets.Input, which the sandbox does not run.
          """)
  void stack_otherPattern_isNamed(String said, String instead, String problem) {
    String other = TEMPLATE.replace(said, instead.replace("NEXT", "\n        "));

    assertThatThrownBy(() -> stack(other))
        .isInstanceOf(TemplateException.class)
        .hasMessage("template.yaml: Uploads " + problem);
  }

  @Test
  void stack_otherNotification_isNamed() {
    String other = TEMPLATE.replace("EventBridgeConfiguration: {", "QueueConfigurations: {");

    assertThatThrownBy(() -> stack(other))
        .isInstanceOf(TemplateException.class)
        .hasMessage(
            "template.yaml: Sources uses the property"
                + " NotificationConfiguration.QueueConfigurations, which the sandbox does not run.");
  }

  private static Stack stack(String yaml) {
    StackName name = new StackName("test", "12345678", URI.create("http://127.0.0.1:9324"));
    return Template.parse(yaml).stack(name, Map.of());
  }
}
