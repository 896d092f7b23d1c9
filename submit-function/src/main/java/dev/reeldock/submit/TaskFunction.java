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

/**
 * {@code GET /v1/{family}/{kind}/{id}}: one task. {@code GET /artifacts/{taskId}/{file}/{token}}:
 * one of its results.
 */
public final class TaskFunction implements RequestStreamHandler {
  private final Authorization authorization;
  private final TaskQuery query;
  private final ArtifactRedirect redirect;

  public TaskFunction() {
    this(Environment.ofProcess());
  }

  public TaskFunction(Environment environment) {
    TaskWiring wiring = new TaskWiring(environment);
    this.authorization = wiring.authorization();
    this.query = wiring.query();
    this.redirect = wiring.redirect();
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    ApiEvent event = ApiEvent.read(in);
    boolean artifact = event.path().containsKey("token");
    (artifact ? followOrApologise(event, context) : queryOrApologise(event, context)).write(out);
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
    return redirect
        .follow(
            event.pathParameter("taskId"),
            event.pathParameter("file"),
            event.pathParameter("token"))
        .map(URI::toString)
        .map(ApiResponse::redirect)
        .orElseGet(() -> ApiResponse.problem(404, "No such artifact"));
  }

  private ApiResponse queryOrApologise(ApiEvent event, Context context) {
    try {
      return query(event);
    } catch (UnavailableException e) {
      context.getLogger().log("A query failed: " + e.getMessage(), LogLevel.ERROR);
      return KlingAnswers.refusal(event.requestId(), Refusals.cannotRead());
    }
  }

  private ApiResponse query(ApiEvent event) {
    return switch (authorization.check(event.header("Authorization"))) {
      case Authorization.Checked.Refused(var refusal) ->
          KlingAnswers.refusal(event.requestId(), refusal);
      case Authorization.Checked.Known(String caller) -> query(event, caller);
    };
  }

  private ApiResponse query(ApiEvent event, String caller) {
    String id = event.pathParameter("id");
    String kindPath = event.pathParameter("family") + "/" + event.pathParameter("kind");
    return query
        .find(caller, kindPath, id, event.baseUrl())
        .map(data -> KlingAnswers.ok(event.requestId(), data))
        .orElseGet(() -> KlingAnswers.refusal(event.requestId(), Refusals.taskNotFound(id)));
  }
}
