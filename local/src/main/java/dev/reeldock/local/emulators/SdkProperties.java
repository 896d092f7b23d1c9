package dev.reeldock.local.emulators;

import java.net.URI;
import java.util.Map;

/** The JVM properties by which the AWS SDK finds the emulators. */
record SdkProperties(Map<String, String> values) implements AutoCloseable {
  static SdkProperties pointingTo(URI dynamoDb, URI s3, URI sqs, URI secretsManager) {
    SdkProperties properties =
        new SdkProperties(
            Map.of(
                "aws.region", Account.REGION,
                "aws.accessKeyId", "sandbox",
                "aws.secretAccessKey", "sandbox",
                "aws.endpointUrlDynamoDb", dynamoDb.toString(),
                "aws.endpointUrlS3", s3.toString(),
                "aws.endpointUrlSqs", sqs.toString(),
                "aws.endpointUrlSecretsManager", secretsManager.toString()));
    properties.values.forEach(System::setProperty);
    return properties;
  }

  @Override
  public void close() {
    values.keySet().forEach(System::clearProperty);
  }
}
