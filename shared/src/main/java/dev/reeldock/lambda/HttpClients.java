package dev.reeldock.lambda;

import java.time.Duration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;

/** How the HTTP clients of the functions are set up. */
public final class HttpClients {
  /** What carries nothing for so long is dead. */
  private static final Duration SILENCE = Duration.ofSeconds(30);

  /** In bytes a second: at that pace not even a picture comes before the function's time is up. */
  private static final long TRICKLE = 16 * 1024;

  private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(5);

  /** A function may be frozen for long between two calls; its idle connections die unseen. */
  private static final Duration IDLE = Duration.ofSeconds(5);

  /**
   * How much of a body a client holds between its two ends; 16 MiB by itself, which would outlive
   * the young generation. What a slow reader leaves waits in the kernel, as does the sender.
   */
  private static final long ON_ITS_WAY = 256 * 1024;

  private HttpClients() {}

  /** For AWS and for the provider's API. */
  public static AwsCrtHttpClient.Builder usual() {
    return client(1);
  }

  /** For results: it drops a host that gives less than a trickle. */
  public static AwsCrtHttpClient.Builder downloads() {
    return client(TRICKLE);
  }

  /** Its event loops, of which two are the least, wait for bodies that come over other clients'. */
  public static AwsCrtHttpClient.Builder ofS3() {
    return client(1).numEventLoopThreads(2);
  }

  /** What is sent over it needs fewer records, system calls and turns of its event loop. */
  public static SdkHttpClient packed(SdkHttpClient client) {
    return new PackedBodies(client);
  }

  private static AwsCrtHttpClient.Builder client(long bytesPerSecond) {
    return AwsCrtHttpClient.builder()
        .connectionTimeout(CONNECTS_WITHIN)
        .connectionMaxIdleTime(IDLE)
        .readBufferSizeInBytes(ON_ITS_WAY)
        .connectionHealthConfiguration(health ->
            health.minimumThroughputInBps(bytesPerSecond).minimumThroughputTimeout(SILENCE));
  }
}
