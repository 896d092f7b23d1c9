package dev.reeldock.task.dynamodb;

import static dev.reeldock.task.dynamodb.Attributes.text;

import dev.reeldock.task.Created;
import dev.reeldock.task.DueTask;
import dev.reeldock.task.ExternalIdGuard;
import dev.reeldock.task.Kind;
import dev.reeldock.task.Page;
import dev.reeldock.task.Pool;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskId;
import dev.reeldock.task.TaskStore;
import dev.reeldock.task.WaitingTask;
import dev.reeldock.task.Write;
import dev.reeldock.task.Written;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The table of tasks on DynamoDB. */
public final class DynamoDbTaskStore implements TaskStore {
  private final DynamoDbClient dynamoDb;
  private final String table;
  private final InstantSource clock;
  private final Transactions transactions;
  private final Indexes indexes;
  private final CallerIndex callers;
  private final BatchReads batches;

  public DynamoDbTaskStore(DynamoDbClient dynamoDb, String table, InstantSource clock) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.clock = clock;
    this.transactions = new Transactions(dynamoDb);
    this.indexes = new Indexes(dynamoDb, table);
    this.callers = new CallerIndex(dynamoDb, table);
    this.batches = new BatchReads(dynamoDb, table);
  }

  @Override
  public Created create(Task task, @Nullable String idempotencyKey) {
    Creation creation = new Creation(table, task, newWriteId(), idempotencyKey);
    return transactions
        .run(creation.items())
        .map(creation::lost)
        .orElseGet(() -> new Created.New(task));
  }

  @Override
  public Optional<Task> find(TaskId id) {
    return item(TaskItem.key(id)).map(TaskItem::read);
  }

  @Override
  public Optional<TaskId> findByExternalId(String caller, String externalTaskId) {
    return item(Guards.externalIdKey(new ExternalIdGuard(caller, externalTaskId)))
        .map(guard -> new TaskId(text(guard, Attributes.TASK_ID)));
  }

  @Override
  public Optional<Created.KeyUsed> findByKey(String caller, String idempotencyKey) {
    return item(Guards.idempotencyKey(caller, idempotencyKey)).map(Creation::keyUsed);
  }

  private Optional<Map<String, AttributeValue>> item(String key) {
    Map<String, AttributeValue> item =
        Calls.of(() ->
                dynamoDb.getItem(get ->
                    get.tableName(table)
                        .key(Map.of(Attributes.PK, text(key)))
                        .consistentRead(true)))
            .item();
    return Optional.of(item).filter(this::present);
  }

  /** An expired item may still be there for days; it counts as absent. */
  private boolean present(Map<String, AttributeValue> item) {
    boolean expired =
        item.containsKey(Attributes.TTL)
            && Attributes.number(item, Attributes.TTL) < clock.instant().getEpochSecond();
    return !item.isEmpty() && !expired;
  }

  @Override
  public Written write(TaskId id, Write write) {
    String writeId = newWriteId();
    TaskUpdate update = TaskUpdate.of(table, id, write, writeId);
    return write.guardChange() == null
        ? update(update, writeId)
        : updateWithGuard(id, write.guardChange(), update, writeId);
  }

  private Written update(TaskUpdate update, String writeId) {
    try {
      return new Written.Won(
          TaskItem.read(
              Transactions.outOfTheWay(() -> dynamoDb.updateItem(update.request()).attributes())));
    } catch (ConditionalCheckFailedException e) {
      return lost(e.item(), writeId);
    }
  }

  private Written updateWithGuard(
      TaskId id, ExternalIdGuard.Change change, TaskUpdate update, String writeId) {
    return transactions
        .run(List.of(update.inTransaction(), new Guards(table).change(id, change)))
        .map(reasons -> lost(reasons.getFirst().item(), writeId))
        .orElseGet(() -> new Written.Won(find(id).orElseThrow()));
  }

  /** The SDK may have repeated a write that had won: then the old record holds its very id. */
  private static Written lost(Map<String, AttributeValue> winner, String writeId) {
    if (winner.isEmpty()) {
      return new Written.Unknown();
    }
    boolean mine = writeId.equals(Attributes.text(winner, Attributes.WRITE_ID));
    Task task = TaskItem.read(winner);
    return mine ? new Written.Won(task) : new Written.Lost(task);
  }

  @Override
  public List<Task> newest(String caller, Kind kind, Page page) {
    return batches.items(callers.keys(caller, kind, page)).stream()
        .filter(this::present)
        .map(TaskItem::read)
        .toList();
  }

  @Override
  public List<WaitingTask> oldestWaiting(Pool pool, @Nullable WaitingTask after, int limit) {
    return indexes.oldestWaiting(pool, after, limit);
  }

  @Override
  public List<DueTask> due(Instant now, int limit) {
    return indexes.due(now, limit);
  }

  private static String newWriteId() {
    return UUID.randomUUID().toString();
  }
}
