package dev.reeldock.local.sandbox;

import dev.reeldock.local.emulators.Secrets;
import dev.reeldock.local.template.Bucket;
import dev.reeldock.local.template.GeneratedSecret;
import dev.reeldock.local.template.Queue;
import dev.reeldock.local.template.Stack;
import dev.reeldock.local.template.Table;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;

/** Makes what the stack's functions find: tables, buckets, queues and secrets. */
record Deployment(Clients clients, Secrets secrets) {
  void create(Stack stack) {
    TableDeployment tables = new TableDeployment(clients.dynamoDb());
    stack.all(Table.class).forEach(tables::create);
    stack.all(Bucket.class).forEach(this::create);
    new QueueDeployment(clients.sqs()).create(stack.all(Queue.class));
    SecretGenerator generator = new SecretGenerator();
    stack
        .all(GeneratedSecret.class)
        .forEach(secret -> secrets.put(secret.arn(), generator.value(secret)));
  }

  private void create(Bucket bucket) {
    clients.s3().createBucket(request -> request.bucket(bucket.name()));
    if (bucket.versioned()) {
      clients
          .s3()
          .putBucketVersioning(request ->
              request
                  .bucket(bucket.name())
                  .versioningConfiguration(
                      versioning -> versioning.status(BucketVersioningStatus.ENABLED)));
    }
  }

  /** An object by the logical id of its bucket and its key. */
  void put(Stack stack, String name, byte[] content) {
    String[] parts = name.split("/", 2);
    String bucket = stack.physicalIds().get(parts[0]);
    clients.s3().putObject(put -> put.bucket(bucket).key(parts[1]), RequestBody.fromBytes(content));
  }
}
