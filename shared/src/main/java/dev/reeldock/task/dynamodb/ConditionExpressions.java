package dev.reeldock.task.dynamodb;

import static dev.reeldock.task.dynamodb.Attributes.number;
import static dev.reeldock.task.dynamodb.Attributes.text;
import static dev.reeldock.task.dynamodb.Attributes.time;

import dev.reeldock.task.Attention;
import dev.reeldock.task.Condition;
import dev.reeldock.task.Relays;
import java.util.Locale;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The domain's conditions in DynamoDB's words. */
final class ConditionExpressions {
  private final Expression expression;

  ConditionExpressions(Expression expression) {
    this.expression = expression;
  }

  void add(Condition condition) {
    expression.require(
        switch (condition) {
          case Condition.InState(var state) ->
              compare(Attributes.STATE, "=", text(StateAttributes.spelling(state)));
          case Condition.RankBelow(int rank) -> compare(Attributes.RANK, "<", number(rank));
          case Condition.AttemptIs(int attempt) ->
              compare(Attributes.ATTEMPT, "=", number(attempt));
          case Condition.DoubtedIs(boolean doubted) ->
              compare(Attributes.DOUBTED, "=", Attributes.flag(doubted));
          case Condition.RefusalSaved(boolean saved) -> presence(Attributes.REFUSAL, saved);
          case Condition.NoClaim() -> presence(Attributes.CLAIM, false);
          case Condition.ClaimIs(var status) ->
              compare(Attributes.CLAIM, "=", text(status.name().toLowerCase(Locale.ROOT)));
          case Condition.ClaimBelow(var status) ->
              absentOr(Attributes.CLAIM_RANK, "<", number(status.rank()));
          case Condition.ProfileIs(String profile) ->
              compare(Attributes.PROFILE, "=", text(profile));
          case Condition.ProfileIsNot(String profile) ->
              compare(Attributes.PROFILE, "<>", text(profile));
          case Condition.NoOtherProviderTask(var id) ->
              absentOr(Attributes.PROVIDER_TASK_ID, "=", text(id.value()));
          case Condition.DueAtIs(var dueAt) -> compare(Attributes.DUE_AT, "=", time(dueAt));
          case Condition.LeaseOver(var now) -> compare(Attributes.LEASE_END, "<=", time(now));
          case Condition.LeaseIs(var end) -> compare(Attributes.LEASE_END, "=", time(end));
          case Condition.RelaysAre(var relays) -> relaysAre(relays);
          case Condition.NotMarked(var reason) -> notMarked(reason);
        });
  }

  private String relaysAre(Relays relays) {
    return relays.equals(Relays.NONE)
        ? presence(Attributes.RELAYS, false)
        : compare(Attributes.RELAYS, "=", RelayValues.of(relays));
  }

  private String notMarked(Attention.Reason reason) {
    if (reason == Attention.Reason.DEADLINE) {
      return presence(Attributes.OVERDUE, false);
    }
    String mark = expression.name(Attributes.ATTENTION) + "." + expression.name(reason.name());
    return "attribute_not_exists(" + mark + ")";
  }

  private String compare(String attribute, String operator, AttributeValue value) {
    return expression.name(attribute) + " " + operator + " " + expression.value(value);
  }

  private String absentOr(String attribute, String operator, AttributeValue value) {
    return presence(attribute, false) + " OR " + compare(attribute, operator, value);
  }

  private String presence(String attribute, boolean present) {
    String function = present ? "attribute_exists" : "attribute_not_exists";
    return function + "(" + expression.name(attribute) + ")";
  }
}
