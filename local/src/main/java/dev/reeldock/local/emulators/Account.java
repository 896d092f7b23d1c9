package dev.reeldock.local.emulators;

/** The AWS account that the emulators play. */
public final class Account {
  public static final String ID = "000000000000";
  public static final String REGION = "us-east-1";
  public static final String PARTITION = "aws";
  public static final String URL_SUFFIX = "amazonaws.com";

  private Account() {}

  /** For example {@code arn("sqs", "tasks")}. */
  public static String arn(String service, String resource) {
    return String.join(":", "arn", PARTITION, service, REGION, ID, resource);
  }
}
