package dev.reeldock.local.template;

import java.util.Arrays;
import java.util.Optional;

/** The resource types that the sandbox runs, and those that have no effect on a laptop. */
enum ResourceType {
  FUNCTION("AWS::Serverless::Function"),
  API("AWS::Serverless::Api"),
  TABLE("AWS::DynamoDB::Table"),
  BUCKET("AWS::S3::Bucket"),
  QUEUE("AWS::SQS::Queue"),
  RULE("AWS::Events::Rule"),
  SECRET("AWS::SecretsManager::Secret"),
  LOG_GROUP("AWS::Logs::LogGroup"),
  METRIC_FILTER("AWS::Logs::MetricFilter"),
  ALARM("AWS::CloudWatch::Alarm"),
  BUCKET_POLICY("AWS::S3::BucketPolicy"),
  QUEUE_POLICY("AWS::SQS::QueuePolicy"),
  TOPIC("AWS::SNS::Topic"),
  SUBSCRIPTION("AWS::SNS::Subscription"),
  PERMISSION("AWS::Lambda::Permission"),
  ROLE("AWS::IAM::Role"),
  API_ACCOUNT("AWS::ApiGateway::Account");

  private final String word;

  ResourceType(String word) {
    this.word = word;
  }

  static Optional<ResourceType> of(String word) {
    return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
  }
}
