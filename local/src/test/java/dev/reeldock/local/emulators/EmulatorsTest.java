package dev.reeldock.local.emulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.sqs.SqsClient;

class EmulatorsTest {
  private static final Emulators EMULATORS = SharedEmulators.get();
  private static final KeySchemaElement PK =
      KeySchemaElement.builder().attributeName("pk").keyType(KeyType.HASH).build();
  private static final AttributeDefinition PK_TYPE =
      AttributeDefinition.builder()
          .attributeName("pk")
          .attributeType(ScalarAttributeType.S)
          .build();

  @Test
  void start_done_nothingListensBeyondLoopback() throws Exception {
    for (URI endpoint : endpoints()) {
      for (InetAddress outside : addressesBeyondLoopback()) {
        assertThatThrownBy(() -> connect(new InetSocketAddress(outside, endpoint.getPort())))
            .isInstanceOf(IOException.class);
      }
      connect(Loopback.address(endpoint.getPort()));
    }
  }

  @Test
  void dynamoDb_conditionLost_refusesTheWrite() {
    try (DynamoDbClient client =
        DynamoDbClient.builder().httpClient(AwsCrtHttpClient.create()).build()) {
      createTable(client, "emulators-test");
      put(client, "emulators-test");

      assertThatThrownBy(() -> put(client, "emulators-test"))
          .isInstanceOf(ConditionalCheckFailedException.class);
    }
  }

  @Test
  void s3_objectExists_refusesIfNoneMatch() {
    try (S3Client client = S3Client.builder().httpClient(AwsCrtHttpClient.create()).build()) {
      client.createBucket(request -> request.bucket("emulators-test"));
      put(client);

      assertThatThrownBy(() -> put(client))
          .isInstanceOfSatisfying(
              S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(412));
    }
  }

  /** As in S3, and not only one after the other. */
  @Test
  void s3_manyAtOnceIfNoneMatch_keepsOne() throws Exception {
    try (S3Client client = S3Client.builder().httpClient(AwsCrtHttpClient.create()).build();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      client.createBucket(request -> request.bucket("emulators-at-once"));
      List<Callable<Boolean>> puts =
          Collections.nCopies(16, () -> put(client, "emulators-at-once", new byte[1_000_000]));

      assertThat(threads.invokeAll(puts).stream().filter(Future::resultNow)).hasSize(1);
    }
  }

  @Test
  void s3_uploadInPartsGivenUp_leavesTheObjectAndTheOtherUpload() {
    try (S3Client client = S3Client.builder().httpClient(AwsCrtHttpClient.create()).build()) {
      client.createBucket(request -> request.bucket("emulators-parts"));
      assertThat(put(client, "emulators-parts", new byte[3])).isTrue();
      List<String> uploads =
          Stream.of(1, 2)
              .map(_ ->
                  client.createMultipartUpload(begin -> begin.bucket("emulators-parts").key("one")))
              .map(CreateMultipartUploadResponse::uploadId)
              .toList();
      client.abortMultipartUpload(
          abort -> abort.bucket("emulators-parts").key("one").uploadId(uploads.getFirst()));

      assertThat(
              client.headObject(head -> head.bucket("emulators-parts").key("one")).contentLength())
          .isEqualTo(3);
      assertThat(client.listMultipartUploads(list -> list.bucket("emulators-parts")).uploads())
          .extracting(MultipartUpload::uploadId)
          .containsExactly(uploads.getLast());
    }
  }

  @Test
  void sqs_messageSent_isReceived() {
    try (SqsClient client = SqsClient.builder().httpClient(AwsCrtHttpClient.create()).build()) {
      String url = client.createQueue(request -> request.queueName("emulators-test")).queueUrl();
      client.sendMessage(request -> request.queueUrl(url).messageBody("wake up"));

      assertThat(url).isEqualTo(EMULATORS.sqs() + "/000000000000/emulators-test");
      assertThat(client.receiveMessage(request -> request.queueUrl(url)).messages())
          .singleElement()
          .satisfies(message -> assertThat(message.body()).isEqualTo("wake up"));
    }
  }

  private static List<URI> endpoints() {
    return List.of(
        EMULATORS.dynamoDb(), EMULATORS.s3(), EMULATORS.sqs(), EMULATORS.secretsManager());
  }

  private static List<InetAddress> addressesBeyondLoopback() throws IOException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> !address.isLoopbackAddress())
        .toList();
  }

  private static void connect(InetSocketAddress address) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(address, 1000);
    }
  }

  private static void createTable(DynamoDbClient client, String table) {
    client.createTable(request ->
        request
            .tableName(table)
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .keySchema(PK)
            .attributeDefinitions(PK_TYPE));
  }

  private static void put(DynamoDbClient client, String table) {
    client.putItem(request ->
        request
            .tableName(table)
            .item(Map.of("pk", AttributeValue.fromS("one")))
            .conditionExpression("attribute_not_exists(pk)"));
  }

  private static void put(S3Client client) {
    client.putObject(
        request -> request.bucket("emulators-test").key("one").ifNoneMatch("*"),
        RequestBody.fromString("one"));
  }

  private static boolean put(S3Client client, String bucket, byte[] content) {
    try {
      client.putObject(
          request -> request.bucket(bucket).key("one").ifNoneMatch("*"),
          RequestBody.fromBytes(content));
      return true;
    } catch (S3Exception e) {
      assertThat(e.statusCode()).isEqualTo(412);
      return false;
    }
  }
}
