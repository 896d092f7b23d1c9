package dev.reeldock.lambda;

import dev.reeldock.capability.ProviderKey;
import dev.reeldock.capability.Secrets;
import dev.reeldock.capability.secretsmanager.CachedSecrets;
import dev.reeldock.capability.secretsmanager.SecretsManagerSecrets;
import dev.reeldock.media.MediaStore;
import dev.reeldock.media.SourceStore;
import dev.reeldock.media.http.Door;
import dev.reeldock.media.s3.S3MediaStore;
import dev.reeldock.media.s3.S3SourceStore;
import dev.reeldock.provider.Breaker;
import dev.reeldock.provider.Credentials;
import dev.reeldock.provider.KlingClient;
import dev.reeldock.provider.ProviderCalls;
import dev.reeldock.provider.http.HttpKlingClient;
import dev.reeldock.provider.http.HttpProviderCalls;
import dev.reeldock.provider.profile.Profile;
import dev.reeldock.provider.profile.Results;
import dev.reeldock.queue.DeadLetters;
import dev.reeldock.queue.Ingest;
import dev.reeldock.queue.RelayingTaskStore;
import dev.reeldock.queue.WakeUps;
import dev.reeldock.queue.sqs.SqsDeadLetters;
import dev.reeldock.queue.sqs.SqsIngest;
import dev.reeldock.queue.sqs.SqsWakeUps;
import dev.reeldock.task.TaskStore;
import dev.reeldock.task.dynamodb.DynamoDbTaskStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The real adapters, made when asked for: a function pays only for the clients that it uses.
 * Endpoints, region and credentials are the SDK's own business.
 */
public final class Wiring {
  /** Far below any function's time-out, so that the SDK's own retries come to bear. */
  private static final Duration ATTEMPT = Duration.ofSeconds(3);

  /** A small call, or a part of 8 MiB from memory; a copy that is sent as it comes has its own. */
  private static final Duration CALL_OF_S3 = Duration.ofSeconds(10);

  static {
    // The zips carry the library for glibc alone; the client would start a process to find out.
    System.setProperty("aws.crt.libc", "glibc");
  }

  private final Environment environment;
  private final SdkHttpClient http = HttpClients.usual().build();
  private @Nullable DynamoDbClient dynamoDb;
  private @Nullable S3Client s3;
  private @Nullable Profile profile;

  public Wiring(Environment environment) {
    this.environment = environment;
  }

  public InstantSource clock() {
    return InstantSource.system();
  }

  /** The HTTP client of a function, for AWS and for everybody else. It repeats nothing. */
  public SdkHttpClient http() {
    return http;
  }

  /** The client that fetches results: it drops a host that gives less than a trickle. */
  public SdkHttpClient downloads() {
    return HttpClients.downloads().build();
  }

  public Secrets secrets() {
    SecretsManagerClient client =
        SecretsManagerClient.builder()
            .httpClient(http)
            .overrideConfiguration(Wiring::quick)
            .build();
    return new CachedSecrets(new SecretsManagerSecrets(client), clock());
  }

  /** The provider that the stack's parameters name, with a base URL. */
  public Profile profile() {
    if (profile == null) {
      profile = new ConfiguredProfile(environment, this::ownProfile).read();
    }
    return profile;
  }

  private byte[] ownProfile(String key) {
    String bucket = environment.text("PROFILE_BUCKET");
    return s3().getObjectAsBytes(get -> get.bucket(bucket).key(key)).asByteArrayUnsafe();
  }

  /** The provider, called with the key that the secret holds; left alone while it is down. */
  public KlingClient kling(Secrets secrets) {
    return new Breaker(
        new HttpKlingClient(http, profile(), credentials(secrets), clock()), clock());
  }

  /** The provider's calls that make no task, under the same key. */
  public ProviderCalls providerCalls(Secrets secrets) {
    return new HttpProviderCalls(http, profile(), credentials(secrets), clock(), ApiEvent.MAX_BODY);
  }

  private Credentials credentials(Secrets secrets) {
    return new ProviderKey(
        secrets, environment.text("PROVIDER_KEY_SECRET"), profile().endpoint().auth(), clock());
  }

  /** Which results are fetched: those of the provider's hosts, and of what the stack adds. */
  public Door door() {
    Set<String> more = environment.words("MORE_RESULT_HOSTS", Results.HOST, "hosts' names");
    return new Door(profile().outcomes().results().alsoOn(more), profile().endpoint().url());
  }

  /** The table, for those who change what callers are told of. */
  public TaskStore relayingTasks(WakeUps wakeUps) {
    return new RelayingTaskStore(tasks(), wakeUps);
  }

  public TaskStore tasks() {
    return new DynamoDbTaskStore(dynamoDb(), environment.text("TASK_TABLE"), clock());
  }

  /** One for all that the table holds. */
  public DynamoDbClient dynamoDb() {
    if (dynamoDb == null) {
      dynamoDb =
          DynamoDbClient.builder().httpClient(http).overrideConfiguration(Wiring::quick).build();
    }
    return dynamoDb;
  }

  public Ingest ingest() {
    return new SqsIngest(sqs(), environment.url("INGEST_QUEUE_URL"));
  }

  private SqsClient sqs() {
    return SqsClient.builder().httpClient(http).overrideConfiguration(Wiring::quick).build();
  }

  public WakeUps wakeUps() {
    return new SqsWakeUps(sqs(), woken -> environment.url(woken + "_QUEUE_URL"));
  }

  public DeadLetters deadLetters() {
    return new SqsDeadLetters(
        sqs(),
        queue -> environment.url(queue.name() + "_DEAD_LETTERS_URL"),
        queue -> environment.url(queue.name() + "_QUEUE_URL"));
  }

  /** The bucket that the variable names. */
  public MediaStore results(String bucketVariable) {
    return new S3MediaStore(s3(), S3Presigner.create(), environment.text(bucketVariable));
  }

  /** The bucket that the variable names. */
  public SourceStore sources(String bucketVariable) {
    return new S3SourceStore(s3(), S3Presigner.create(), environment.text(bucketVariable));
  }

  /** One for all buckets. */
  private S3Client s3() {
    if (s3 == null) {
      s3 = newS3();
    }
    return s3;
  }

  private static S3Client newS3() {
    return S3Client.builder()
        .httpClient(HttpClients.packed(HttpClients.ofS3().build()))
        .overrideConfiguration(Wiring::once)
        .build();
  }

  /** It repeats nothing: a stream cannot be sent again. The time is a call's, not an attempt's. */
  static void once(ClientOverrideConfiguration.Builder client) {
    client.retryStrategy(retry -> retry.maxAttempts(1)).apiCallTimeout(CALL_OF_S3);
  }

  private static void quick(ClientOverrideConfiguration.Builder client) {
    client.apiCallAttemptTimeout(ATTEMPT);
  }
}
