package dev.reeldock.local.sandbox;

import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The clients that deploy and poll; the functions have their own. */
record Clients(DynamoDbClient dynamoDb, S3Client s3, SqsClient sqs) implements Running {
  static Clients open() {
    return new Clients(
        DynamoDbClient.builder().httpClient(AwsCrtHttpClient.create()).build(),
        S3Client.builder().httpClient(AwsCrtHttpClient.create()).build(),
        SqsClient.builder().httpClient(AwsCrtHttpClient.create()).build());
  }

  @Override
  public void close() {
    dynamoDb.close();
    s3.close();
    sqs.close();
  }
}
