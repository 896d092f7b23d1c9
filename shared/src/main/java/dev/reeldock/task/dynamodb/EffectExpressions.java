package dev.reeldock.task.dynamodb;

import static dev.reeldock.task.dynamodb.Attributes.number;
import static dev.reeldock.task.dynamodb.Attributes.text;
import static dev.reeldock.task.dynamodb.Attributes.time;

import dev.reeldock.task.Attention;
import dev.reeldock.task.Claim;
import dev.reeldock.task.Effect;
import dev.reeldock.task.Relays;
import dev.reeldock.task.StateName;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The domain's effects in DynamoDB's words. */
final class EffectExpressions {
  private final Expression expression;

  EffectExpressions(Expression expression) {
    this.expression = expression;
  }

  void add(Effect effect) {
    switch (effect) {
      case Effect.Enter(var state) -> StateAttributes.enter(state, expression);
      case Effect.Raise(var state) -> name(state);
      case Effect.BeginAttempt(var postBy) -> {
        name(StateName.SUBMITTING);
        expression.increment(Attributes.ATTEMPT);
        expression.set(Attributes.POST_BY, time(postBy));
      }
      case Effect.SetDoubted(boolean doubted) ->
          expression.set(Attributes.DOUBTED, Attributes.flag(doubted));
      case Effect.SaveRefusal(var refusal) ->
          expression.set(Attributes.REFUSAL, NestedValues.of(refusal));
      case Effect.RemoveRefusal() -> expression.remove(Attributes.REFUSAL);
      case Effect.SaveClaim(var claim) -> save(claim);
      case Effect.RemoveClaim() -> {
        expression.remove(Attributes.CLAIM);
        expression.remove(Attributes.CLAIM_RANK);
        expression.remove(Attributes.CLAIM_AT);
        expression.remove(Attributes.EVIDENCE);
      }
      case Effect.TakeLease(var end) -> expression.set(Attributes.LEASE_END, time(end));
      case Effect.JoinQueue(var pool) -> expression.set(Attributes.QUEUE, text(pool.name()));
      case Effect.LeaveQueue() -> expression.remove(Attributes.QUEUE);
      case Effect.Unlist() -> expression.remove(Attributes.CALLER_KIND);
      case Effect.SetDue(var dueAt) -> {
        expression.set(Attributes.DUE, Attributes.DUE_PARTITION);
        expression.set(Attributes.DUE_AT, time(dueAt));
      }
      case Effect.NeverDue() -> {
        expression.remove(Attributes.DUE);
        expression.remove(Attributes.DUE_AT);
      }
      case Effect.CountAsk() -> expression.increment(Attributes.ASKS);
      case Effect.ForgetAsks() -> expression.set(Attributes.ASKS, AttributeValue.fromN("0"));
      case Effect.Mark(var attention) -> mark(attention);
      case Effect.ClearMarks() ->
          expression.set(Attributes.ATTENTION, AttributeValue.fromM(Map.of()));
      case Effect.ClearDeadline() -> expression.remove(Attributes.OVERDUE);
      case Effect.SetRelays(var relays) -> set(relays);
      case Effect.Tell(var entry) -> expression.append(Attributes.HISTORY, NestedValues.of(entry));
      case Effect.Expire(var at) -> expression.set(Attributes.TTL, Attributes.expiry(at));
    }
  }

  private void name(StateName state) {
    StateAttributes.name(state, expression);
  }

  private void save(Claim claim) {
    expression.set(Attributes.CLAIM, text(claim.status().name().toLowerCase(Locale.ROOT)));
    expression.set(Attributes.CLAIM_RANK, number(claim.status().rank()));
    expression.set(Attributes.CLAIM_AT, time(claim.receivedAt()));
    if (claim.evidence() == null) {
      expression.remove(Attributes.EVIDENCE);
    } else {
      expression.set(Attributes.EVIDENCE, EvidenceValues.of(claim.evidence()));
    }
  }

  private void set(Relays relays) {
    if (relays.equals(Relays.NONE)) {
      expression.remove(Attributes.RELAYS);
    } else {
      expression.set(Attributes.RELAYS, RelayValues.of(relays));
    }
  }

  /** A deadline's mark lies apart, as other marks are cleared together. */
  private void mark(Attention attention) {
    if (attention.reason() == Attention.Reason.DEADLINE) {
      expression.set(Attributes.OVERDUE, text(attention.text()));
    } else {
      expression.setIn(Attributes.ATTENTION, attention.reason().name(), text(attention.text()));
    }
  }
}
