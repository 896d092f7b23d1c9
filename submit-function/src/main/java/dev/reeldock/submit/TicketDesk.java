package dev.reeldock.submit;

import dev.reeldock.lambda.ApiEvent;
import dev.reeldock.lambda.ApiResponse;

/** {@code POST /uploads}: who may have tickets, and for what. */
final class TicketDesk {
  private final Authorization authorization;
  private final Tickets tickets;

  TicketDesk(Authorization authorization, Tickets tickets) {
    this.authorization = authorization;
    this.tickets = tickets;
  }

  ApiResponse answer(ApiEvent event) {
    return switch (authorization.check(event.header("Authorization"))) {
      case Authorization.Checked.Refused(var refusal) ->
          TicketAnswers.refusal(event.requestId(), refusal);
      case Authorization.Checked.Known _ ->
          switch (TicketDecoder.decode(event.body())) {
            case TicketDecoder.Decoded.Invalid(var refusal) ->
                TicketAnswers.refusal(event.requestId(), refusal);
            case TicketDecoder.Decoded.Valid(var images) -> TicketAnswers.ok(tickets.issue(images));
          };
    };
  }
}
