package dev.reeldock.task.dynamodb;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The names of the table's attributes (docs/TASK_TABLE.md), and values in its spelling. */
final class Attributes {
  static final String PK = "pk";
  static final String WRITE_ID = "writeId";
  static final String CREATED_AT = "createdAt";
  static final String UPDATED_AT = "updatedAt";
  static final String TTL = "ttl";

  static final String CALLER_KIND = "callerKind";
  static final String QUEUE = "queue";
  static final String DUE = "due";
  static final String DUE_AT = "dueAt";

  static final String CALLER = "caller";
  static final String FAMILY = "family";
  static final String KIND = "kind";
  static final String PROFILE = "profile";
  static final String MODEL = "model";
  static final String BODY = "body";
  static final String REQUEST_HASH = "requestHash";
  static final String EXTERNAL_TASK_ID = "externalTaskId";
  static final String CALLBACK_URL = "callbackUrl";

  static final String STATE = "state";
  static final String RANK = "rank";
  static final String ATTEMPT = "attempt";
  static final String POST_BY = "postBy";
  static final String DOUBTED = "doubted";
  static final String REFUSAL = "refusal";
  static final String PROVIDER_TASK_ID = "providerTaskId";
  static final String CLAIM = "claim";
  static final String CLAIM_RANK = "claimRank";
  static final String CLAIM_AT = "claimAt";
  static final String EVIDENCE = "evidence";
  static final String OUTPUTS = "outputs";
  static final String LEASE_END = "leaseEnd";
  static final String ARTIFACTS = "artifacts";
  static final String COST = "cost";
  static final String FAILURE = "failure";
  static final String ATTENTION = "attention";
  static final String OVERDUE = "overdue";
  static final String ASKS = "asks";
  static final String HISTORY = "history";
  static final String RELAYS = "relays";

  static final String TASK_ID = "taskId";

  /** The Due index has one partition. */
  static final AttributeValue DUE_PARTITION = text("due");

  private Attributes() {}

  static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  static AttributeValue flag(boolean value) {
    return AttributeValue.fromBool(value);
  }

  /** Milliseconds since 1970. */
  static AttributeValue time(Instant value) {
    return number(value.toEpochMilli());
  }

  /** Seconds since 1970, as DynamoDB's time to live wants it. */
  static AttributeValue expiry(Instant value) {
    return number(value.getEpochSecond());
  }

  static String text(Map<String, AttributeValue> item, String name) {
    return optionalText(item, name)
        .orElseThrow(() -> new IllegalStateException("An item has no attribute " + name));
  }

  static Optional<String> optionalText(Map<String, AttributeValue> item, String name) {
    return Optional.ofNullable(item.get(name)).map(AttributeValue::s);
  }

  static long number(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    return value == null ? 0 : Long.parseLong(value.n());
  }

  static boolean flag(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    return value != null && value.bool();
  }

  static Instant time(Map<String, AttributeValue> item, String name) {
    return optionalTime(item, name)
        .orElseThrow(() -> new IllegalStateException("An item has no attribute " + name));
  }

  static Optional<Instant> optionalTime(Map<String, AttributeValue> item, String name) {
    return Optional.ofNullable(item.get(name))
        .map(value -> Instant.ofEpochMilli(Long.parseLong(value.n())));
  }
}
