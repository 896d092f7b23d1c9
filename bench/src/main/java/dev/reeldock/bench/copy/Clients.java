package dev.reeldock.bench.copy;

import dev.reeldock.lambda.HttpClients;
import dev.reeldock.media.MediaStore;
import dev.reeldock.media.ResultSource;
import dev.reeldock.media.http.Door;
import dev.reeldock.media.http.HttpResultSource;
import dev.reeldock.media.s3.S3MediaStore;
import dev.reeldock.provider.profile.Results;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpConfigurationOption;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.utils.AttributeMap;

/**
 * The adapters over clients that are set up as the functions' are, but for one thing: they take the
 * certificate of this run, which nobody has signed.
 */
public final class Clients {
  private static final Region REGION = Region.US_EAST_1;
  private static final AwsCredentialsProvider NOBODY =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("nobody", "nothing"));
  private static final AttributeMap ANY_CERTIFICATE =
      AttributeMap.builder().put(SdkHttpConfigurationOption.TRUST_ALL_CERTIFICATES, true).build();

  private static final Results ANYWHERE =
      new Results(List.of(), 0, Long.MAX_VALUE, Duration.ofDays(1));

  private Clients() {}

  public static ResultSource source(URI origin) {
    return new HttpResultSource(
        HttpClients.downloads().buildWithDefaults(ANY_CERTIFICATE), new Door(ANYWHERE, origin));
  }

  public static MediaStore results(URI endpoint) {
    return new S3MediaStore(s3(endpoint), presigner(), "results");
  }

  private static S3Client s3(URI endpoint) {
    return S3Client.builder()
        .httpClient(HttpClients.packed(HttpClients.ofS3().buildWithDefaults(ANY_CERTIFICATE)))
        .overrideConfiguration(o -> o.retryStrategy(retry -> retry.maxAttempts(1)))
        .endpointOverride(endpoint)
        .forcePathStyle(true)
        .region(REGION)
        .credentialsProvider(NOBODY)
        .build();
  }

  private static S3Presigner presigner() {
    return S3Presigner.builder().region(REGION).credentialsProvider(NOBODY).build();
  }
}
