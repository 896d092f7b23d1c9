package dev.reeldock.submit;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import dev.reeldock.lambda.ApiEvent;
import dev.reeldock.lambda.ApiResponse;
import dev.reeldock.lambda.Environment;
import dev.reeldock.task.UnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.function.Function;

/**
 * {@code GET /v1/{family}/{kind}/{id}}: one task. {@code GET /v1/{family}/{kind}}: the newest.
 * {@code GET} and {@code HEAD /artifacts/{taskId}/{file}/{token}}: one result. {@code POST
 * /uploads}: tickets for images. {@code GET} and {@code POST /v1/{family}/{kind}/{id}/relays}: what
 * the caller was told.
 */
public final class TaskFunction implements RequestStreamHandler {
  private static final String ARTIFACT = "/artifacts/{taskId}/{file}/{token}";
  private static final String UPLOADS = "/uploads";
  private static final String RELAYS = "/v1/{family}/{kind}/{id}/relays";

  private final Authorization authorization;
  private final TaskQuery query;
  private final ArtifactRedirect redirect;
  private final PublicUrl publicUrl;
  private final TicketDesk ticketDesk;
  private final RelayDesk relayDesk;

  public TaskFunction() {
    this(Environment.ofProcess());
  }

  public TaskFunction(Environment environment) {
    this(new TaskWiring(environment));
  }

  private TaskFunction(TaskWiring wiring) {
    this(
        wiring.authorization(),
        wiring.query(),
        wiring.redirect(),
        wiring.publicUrl(),
        wiring.ticketDesk(),
        wiring.relayDesk());
  }

  TaskFunction(
      Authorization authorization,
      TaskQuery query,
      ArtifactRedirect redirect,
      PublicUrl publicUrl,
      TicketDesk ticketDesk,
      RelayDesk relayDesk) {
    this.authorization = authorization;
    this.query = query;
    this.redirect = redirect;
    this.publicUrl = publicUrl;
    this.ticketDesk = ticketDesk;
    this.relayDesk = relayDesk;
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    answer(ApiEvent.read(in), context).write(out);
  }

  private ApiResponse answer(ApiEvent event, Context context) {
    return switch (event.route()) {
      case ARTIFACT -> followOrApologise(event, context);
      case UPLOADS -> ticketsOrApologise(event, context);
      case RELAYS -> orApologise(relayDesk::answer, event, context);
      default -> orApologise(this::query, event, context);
    };
  }

  private ApiResponse ticketsOrApologise(ApiEvent event, Context context) {
    try {
      return ticketDesk.answer(event);
    } catch (UnavailableException e) {
      context.getLogger().log("No tickets were issued: " + e.getMessage(), LogLevel.ERROR);
      return TicketAnswers.refusal(event.requestId(), Refusals.noTicketsNow());
    }
  }

  private ApiResponse followOrApologise(ApiEvent event, Context context) {
    try {
      return follow(event);
    } catch (UnavailableException e) {
      context.getLogger().log("A link was not followed: " + e.getMessage(), LogLevel.ERROR);
      return ApiResponse.problem(500, "The artifact cannot be served now");
    }
  }

  private ApiResponse follow(ApiEvent event) {
    String taskId = event.pathParameter("taskId");
    String file = event.pathParameter("file");
    String token = event.pathParameter("token");
    return (event.method().equals("HEAD")
            ? redirect.followHead(taskId, file, token)
            : redirect.follow(taskId, file, token))
        .map(URI::toString)
        .map(ApiResponse::redirect)
        .orElseGet(() -> ApiResponse.problem(404, "No such artifact"));
  }

  private static ApiResponse orApologise(
      Function<ApiEvent, ApiResponse> query, ApiEvent event, Context context) {
    try {
      return query.apply(event);
    } catch (UnavailableException e) {
      context.getLogger().log("A query failed: " + e.getMessage(), LogLevel.ERROR);
      return KlingAnswers.refusal(event.requestId(), Refusals.cannotRead());
    }
  }

  private ApiResponse query(ApiEvent event) {
    return switch (authorization.check(event.header("Authorization"))) {
      case Authorization.Checked.Refused(var refusal) ->
          KlingAnswers.refusal(event.requestId(), refusal);
      case Authorization.Checked.Known(String caller) ->
          event.path().containsKey("id") ? one(event, caller) : list(event, caller);
    };
  }

  private ApiResponse one(ApiEvent event, String caller) {
    String id = event.pathParameter("id");
    String kindPath = event.pathParameter("family") + "/" + event.pathParameter("kind");
    return query
        .find(caller, kindPath, id, publicUrl.of(event))
        .map(data -> KlingAnswers.ok(event.requestId(), data))
        .orElseGet(() -> KlingAnswers.refusal(event.requestId(), Refusals.taskNotFound(id)));
  }

  private ApiResponse list(ApiEvent event, String caller) {
    return switch (ListDecoder.decode(event)) {
      case ListDecoder.Decoded.Invalid(var refusal) ->
          KlingAnswers.refusal(event.requestId(), refusal);
      case ListDecoder.Decoded.Valid(var kind, var page) ->
          KlingAnswers.ok(event.requestId(), query.list(caller, kind, page, publicUrl.of(event)));
    };
  }
}
