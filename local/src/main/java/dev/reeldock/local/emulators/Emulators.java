package dev.reeldock.local.emulators;

import java.net.URI;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/**
 * DynamoDB, S3, SQS and Secrets Manager on free loopback ports. While they run, every client that
 * the AWS SDK builds in this JVM without an endpoint of its own talks to them. Start them once; any
 * number of sandboxes can use them one after the other.
 */
public final class Emulators implements AutoCloseable {
  private final DynamoDbEmulator dynamoDb;
  private final S3Emulator s3;
  private final SqsEmulator sqs;
  private final SecretsManagerEmulator secretsManager;
  private final Secrets secrets;
  private final SdkProperties sdkProperties;

  private Emulators(DynamoDbEmulator dynamoDb, S3Emulator s3, SqsEmulator sqs, Secrets secrets)
      throws Exception {
    this.dynamoDb = dynamoDb;
    this.s3 = s3;
    this.sqs = sqs;
    this.secrets = secrets;
    this.secretsManager = SecretsManagerEmulator.start(secrets);
    this.sdkProperties =
        SdkProperties.pointingTo(
            dynamoDb.endpoint(), s3.endpoint(), sqs.endpoint(), secretsManager.endpoint());
  }

  /** Takes about three seconds; S3 is the slowest, so the others start beside it. */
  public static Emulators start() {
    EmulatorLogs.toLogback();
    FutureTask<S3Emulator> s3 = beside(S3Emulator::start);
    try {
      DynamoDbEmulator dynamoDb = DynamoDbEmulator.start();
      return new Emulators(dynamoDb, s3.get(), SqsEmulator.start(), new Secrets());
    } catch (Exception e) {
      throw new IllegalStateException("The AWS emulators did not start: " + e.getMessage(), e);
    }
  }

  public URI dynamoDb() {
    return dynamoDb.endpoint();
  }

  public URI s3() {
    return s3.endpoint();
  }

  /** Tells of objects put into any bucket. */
  public Uploads uploads() {
    return s3.uploads();
  }

  public URI sqs() {
    return sqs.endpoint();
  }

  public URI secretsManager() {
    return secretsManager.endpoint();
  }

  public Secrets secrets() {
    return secrets;
  }

  @Override
  public void close() {
    sdkProperties.close();
    secretsManager.close();
    sqs.close();
    s3.close();
    dynamoDb.close();
  }

  private static <T> FutureTask<T> beside(Callable<T> start) {
    FutureTask<T> task = new FutureTask<>(start);
    Thread.ofPlatform().name("emulator-start").start(task);
    return task;
  }
}
