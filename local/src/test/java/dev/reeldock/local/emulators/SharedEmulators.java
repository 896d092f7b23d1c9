package dev.reeldock.local.emulators;

import java.util.Map;
import software.amazon.awssdk.crt.io.EventLoopGroup;

/** One set of emulators for every test of this JVM. */
public final class SharedEmulators {
  private static final Emulators EMULATORS = onOneEventLoop();

  private SharedEmulators() {}

  public static Emulators get() {
    return EMULATORS;
  }

  /** By which the SDK of another JVM finds them: the variables of its process. */
  public static Map<String, String> environment() {
    return Map.of(
        "AWS_REGION", Account.REGION,
        "AWS_ACCESS_KEY_ID", "sandbox",
        "AWS_SECRET_ACCESS_KEY", "sandbox",
        "AWS_ENDPOINT_URL_DYNAMODB", EMULATORS.dynamoDb().toString(),
        "AWS_ENDPOINT_URL_S3", EMULATORS.s3().toString(),
        "AWS_ENDPOINT_URL_SQS", EMULATORS.sqs().toString(),
        "AWS_ENDPOINT_URL_SECRETS_MANAGER", EMULATORS.secretsManager().toString());
  }

  /** As on the smallest machine: one thread that waits for another's bytes stops every client. */
  private static Emulators onOneEventLoop() {
    EventLoopGroup.setStaticDefaultNumThreads(1);
    return Emulators.start();
  }
}
