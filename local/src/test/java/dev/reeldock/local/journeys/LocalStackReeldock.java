package dev.reeldock.local.journeys;

import dev.reeldock.local.kling.FakeKling;
import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.template.Permission;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** The product as {@code sam deploy} puts it on a LocalStack, template and zips as they are. */
final class LocalStackReeldock implements Stack {
  private final FakeKling kling;
  private final LocalStackProcess localStack;
  private final List<String> parameters;
  private final Map<String, String> outputs;
  private final Map<String, String> physicalNames;
  private final SecretsManagerClient secrets;
  private final TaskTable table;
  private final ResultFolder results;
  private final SourceBucket sources;
  private final ApiClient api;

  private LocalStackReeldock(
      FakeKling kling, LocalStackProcess localStack, List<String> parameters) {
    this.kling = kling;
    this.localStack = localStack;
    this.parameters = parameters;
    outputs = SamList.read(localStack.sam("outputs"), "OutputKey", "OutputValue");
    physicalNames =
        SamList.read(localStack.sam("resources"), "LogicalResourceId", "PhysicalResourceId");
    secrets = here(SecretsManagerClient.builder().httpClient(AwsCrtHttpClient.create())).build();
    table =
        new TaskTable(
            here(DynamoDbClient.builder().httpClient(AwsCrtHttpClient.create())).build(),
            output("TaskTableName"));
    results = new ResultFolder(s3(), output("ResultBucketName"));
    sources = new SourceBucket(s3(), output("SourceBucketName"));
    resolve("ApiBaseUrl");
    resolve("CallbackBaseUrl");
    putSecret("ProviderKey", "{\"api_key\":\"" + kling.apiKey() + "\"}");
    Callers.addTheOther(this);
    String callerKey = Json.tree(utf8(secret("CallerKeys"))).get("default").asText();
    api = new ApiClient(baseUrl(), callerKey);
  }

  /** With these parameters of the template besides those of the provider. */
  static LocalStackReeldock start(FakeKlingSettings provider, Path runs, String... parameters) {
    return on(LocalStackProcess.start(runs), FakeKling.start(provider), parameters);
  }

  /** Takes both with it: when the deploy fails, nothing of it stays but its logs. */
  static LocalStackReeldock on(
      LocalStackProcess localStack, FakeKling kling, String... parameters) {
    List<String> all = Stream.concat(providerOf(kling), Stream.of(parameters)).toList();
    try {
      localStack.deploy(all.toArray(String[]::new));
      return new LocalStackReeldock(kling, localStack, all);
    } catch (RuntimeException | Error failure) {
      try (kling;
          localStack) {
        throw failure;
      }
    }
  }

  /** Updates the stack: with the same parameters, and this one. */
  void deployAgain(String parameter) {
    localStack.deploy(
        Stream.concat(parameters.stream(), Stream.of(parameter)).toArray(String[]::new));
  }

  private static Stream<String> providerOf(FakeKling kling) {
    return Stream.of(
        "ProviderProfile=" + kling.dialect().profile(), "ProviderBaseUrl=" + kling.baseUrl());
  }

  /** The most that each function that still runs had in memory, by its class. */
  Map<String, Long> peakMegabytes() {
    return localStack.functions().collect(FunctionProcess.PEAKS);
  }

  DeployedTemplate deployedTemplate() {
    return DeployedTemplate.of(localStack.stackName(), localStack.endpoint());
  }

  private S3Client s3() {
    return here(S3Client.builder().httpClient(AwsCrtHttpClient.create()).forcePathStyle(true))
        .build();
  }

  private <B extends AwsClientBuilder<B, ?>> B here(B client) {
    return client
        .endpointOverride(localStack.endpoint())
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")));
  }

  /** As DNS would: an API's name here and its name on AWS. */
  private void resolve(String output) {
    String host = URI.create(output(output)).getHost();
    kling.resolve(host, apiUrl(output));
    kling.resolve(apiId(output) + ".execute-api.us-east-1.amazonaws.com", apiUrl(output));
  }

  private URI apiUrl(String output) {
    return URI.create(localStack.endpoint() + "/_aws/execute-api/" + apiId(output));
  }

  private String apiId(String output) {
    String host = URI.create(output(output)).getHost();
    return host.substring(0, host.indexOf('.'));
  }

  private URI baseUrl() {
    return URI.create(apiUrl("ApiBaseUrl") + "/kling");
  }

  /** A function is told the host that was called, which is LocalStack's for every API. */
  @Override
  public URI reachable(URI url) {
    return url.getRawPath().startsWith("/kling/")
        ? URI.create(apiUrl("ApiBaseUrl") + url.getRawPath())
        : Stack.super.reachable(url);
  }

  private String output(String name) {
    return Objects.requireNonNull(outputs.get(name), name);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public ApiClient api() {
    return api;
  }

  @Override
  public ApiClient apiWith(String bearer) {
    return new ApiClient(baseUrl(), bearer);
  }

  @Override
  public FakeKling kling() {
    return kling;
  }

  @Override
  public ResultFolder results() {
    return results;
  }

  @Override
  public SourceBucket sources() {
    return sources;
  }

  @Override
  public TaskTable table() {
    return table;
  }

  @Override
  public String secret(String logicalId) {
    return secrets.getSecretValue(get -> get.secretId(output(logicalId + "Secret"))).secretString();
  }

  @Override
  public void putSecret(String logicalId, String value) {
    secrets.putSecretValue(put -> put.secretId(output(logicalId + "Secret")).secretString(value));
  }

  @Override
  public PersonsCommands person() {
    return new PersonsCommands(localStack.operate(), Map.of());
  }

  /** What each function needed until now, by logical names; empty if nobody recorded it. */
  Optional<Map<String, Set<Permission>>> needed() {
    return localStack.calls().map(record -> RecordedCalls.needed(record, physicalNames));
  }

  @Override
  public void close() {
    api.close();
    table.close();
    results.close();
    sources.close();
    secrets.close();
    try (kling) {
      localStack.close();
    }
  }
}
