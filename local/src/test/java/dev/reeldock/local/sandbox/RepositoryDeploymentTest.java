package dev.reeldock.local.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.emulators.Emulators;
import dev.reeldock.local.emulators.SharedEmulators;
import dev.reeldock.local.template.Bucket;
import dev.reeldock.local.template.Queue;
import dev.reeldock.local.template.Stack;
import dev.reeldock.local.template.StackName;
import dev.reeldock.local.template.Table;
import dev.reeldock.local.template.Template;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class RepositoryDeploymentTest {
  private final Emulators emulators = SharedEmulators.get();
  private final Stack stack =
      Template.read(Path.of("../template.yaml"))
          .stack(StackName.fresh("reeldock", emulators.sqs()), Map.of());

  @Test
  void create_repositoryTemplate_makesItsTablesBucketsAndQueues() {
    try (Clients clients = Clients.open()) {
      new Deployment(clients, emulators.secrets()).create(stack);

      stack.all(Table.class).forEach(table -> assertHasItsIndexes(clients, table));
      stack.all(Bucket.class).forEach(bucket -> assertIsThere(clients, bucket));
      stack.all(Queue.class).forEach(queue -> assertIsThere(clients, queue));
    }
  }

  private static void assertHasItsIndexes(Clients clients, Table table) {
    assertThat(
            clients
                .dynamoDb()
                .describeTable(request -> request.tableName(table.name()))
                .table()
                .globalSecondaryIndexes())
        .hasSameSizeAs(table.indexes());
  }

  private static void assertIsThere(Clients clients, Bucket bucket) {
    assertThat(
            clients
                .s3()
                .getBucketVersioning(request -> request.bucket(bucket.name()))
                .statusAsString())
        .isEqualTo(bucket.versioned() ? "Enabled" : null);
  }

  private static void assertIsThere(Clients clients, Queue queue) {
    assertThat(
            clients
                .sqs()
                .getQueueAttributes(
                    request -> request.queueUrl(queue.url()).attributeNames(QueueAttributeName.ALL))
                .attributes())
        .containsEntry(
            QueueAttributeName.VISIBILITY_TIMEOUT,
            String.valueOf(queue.visibilityTimeout().toSeconds()));
  }
}
