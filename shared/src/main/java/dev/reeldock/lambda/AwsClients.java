package dev.reeldock.lambda;

import java.time.Duration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;

/** The one HTTP client of a function: the CRT, for AWS and for everybody else. */
public final class AwsClients {
  private AwsClients() {}

  public static SdkHttpClient http() {
    return AwsCrtHttpClient.builder()
        .connectionTimeout(Duration.ofSeconds(5))
        .connectionHealthConfiguration(health ->
            health.minimumThroughputInBps(1024L).minimumThroughputTimeout(Duration.ofSeconds(30)))
        .build();
  }
}
