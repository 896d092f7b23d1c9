package dev.reeldock.local.copies;

import dev.reeldock.callback.CallbackParts;
import dev.reeldock.capability.CallbackUrls;
import dev.reeldock.capability.InMemorySecrets;
import dev.reeldock.capability.KeyRing;
import dev.reeldock.capability.Tokens;
import dev.reeldock.lambda.HttpClients;
import dev.reeldock.lambda.WiredPorts;
import dev.reeldock.media.MediaStore;
import dev.reeldock.media.http.Door;
import dev.reeldock.media.http.HttpResultSource;
import dev.reeldock.provider.KlingClient;
import dev.reeldock.provider.profile.Profile;
import dev.reeldock.queue.InMemoryWakeUps;
import dev.reeldock.task.TaskStore;
import java.time.Duration;
import java.time.InstantSource;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * What copies are made with: a hostile host, a bucket, and the use cases between them, over the
 * clients of the function.
 */
final class Bench implements AutoCloseable {
  private static final long TRICKLE = 16 * 1024;

  private final HostileSource host = HostileSource.start();
  private final ResultBucket bucket = new ResultBucket();
  private final MediaStore results = bucket.newStore();
  private final SdkHttpClient patient = HttpClients.downloads().build();
  private final SdkHttpClient impatient =
      HttpClients.downloads()
          .connectionHealthConfiguration(health ->
              health
                  .minimumThroughputInBps(TRICKLE)
                  .minimumThroughputTimeout(Duration.ofSeconds(2)))
          .build();

  HostileSource host() {
    return host;
  }

  ResultBucket bucket() {
    return bucket;
  }

  /** One look of the function that collects. */
  CallbackParts worker(WiredPorts ports) {
    return worker(patient, ports, results);
  }

  /** One that gives a host up which says nothing for a moment. */
  CallbackParts impatientWorker(WiredPorts ports) {
    return worker(impatient, ports, results);
  }

  /** One that runs at the same time as others. */
  CallbackParts workerOfItsOwn(WiredPorts ports) {
    return worker(patient, ports, bucket.newStore());
  }

  private static CallbackParts worker(SdkHttpClient http, WiredPorts ports, MediaStore results) {
    Door door = new Door(ports.profile().outcomes().results(), ports.profile().endpoint().url());
    return new CallbackParts(ports, door, new HttpResultSource(http, door), results);
  }

  static WiredPorts ports(
      Profile profile, TaskStore tasks, KlingClient kling, InstantSource clock) {
    return new WiredPorts(profile, tasks, kling, new InMemoryWakeUps(), tokens(), clock);
  }

  private static Tokens tokens() {
    InMemorySecrets secrets = new InMemorySecrets();
    secrets.put("callback-keys", "a key that signs callback URLs");
    return CallbackUrls.tokens(new KeyRing(secrets, "callback-keys"));
  }

  @Override
  public void close() {
    patient.close();
    impatient.close();
    bucket.close();
    host.close();
  }
}
