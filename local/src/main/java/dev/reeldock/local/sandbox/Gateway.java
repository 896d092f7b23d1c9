package dev.reeldock.local.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.reeldock.local.emulators.Loopback;
import dev.reeldock.local.template.RestApi;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.util.List;

/** The HTTP front of one REST API, on loopback. */
final class Gateway implements Running {
  private static final int GRACE_SECONDS = 10;

  private final RestApi api;
  private final HttpServer server;
  private final Workers workers;
  private final Integration integration;

  private Gateway(RestApi api, HttpServer server, Workers workers, Integration integration) {
    this.api = api;
    this.server = server;
    this.workers = workers;
    this.integration = integration;
  }

  static Gateway start(RestApi api, int port, List<Route> routes, InvokePath invokePath) {
    HttpServer server = bind(api, port);
    Workers workers = new Workers();
    String domainName = Loopback.HOST + ":" + server.getAddress().getPort();
    Gateway gateway = new Gateway(api, server, workers, new Integration(api, domainName, routes));
    server.setExecutor(workers.executor());
    server.createContext("/", gateway::answer);
    server.createContext(InvokePath.ROOT, invokePath::answer);
    server.start();
    return gateway;
  }

  /** Without the stage. */
  URI root() {
    return Loopback.url(server.getAddress().getPort());
  }

  URI stageUrl() {
    return URI.create(root() + "/" + api.stage());
  }

  @Override
  public void close() {
    server.stop(GRACE_SECONDS);
    workers.close();
  }

  private static HttpServer bind(RestApi api, int port) {
    try {
      return Loopback.httpServer(port);
    } catch (BindException e) {
      throw new SandboxException(
          "%s cannot listen on port %s, which is in use: name another one, or 0 for any free one."
              .formatted(api.logicalId(), port),
          e);
    } catch (IOException e) {
      throw new SandboxException(
          "%s cannot listen on port %s: %s".formatted(api.logicalId(), port, e.getMessage()), e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getRawPath();
      if (!(path + "/").startsWith("/" + api.stage() + "/")) {
        GatewayAnswer.FORBIDDEN.send(exchange, "");
        return;
      }
      GatewayRequest request = GatewayRequest.read(exchange, api.stage());
      integration.answer(request).send(exchange, request.requestId());
    }
  }
}
