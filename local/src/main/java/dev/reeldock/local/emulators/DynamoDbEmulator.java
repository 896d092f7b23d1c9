package dev.reeldock.local.emulators;

import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBRequestHandler;
import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBServerHandler;
import java.net.URI;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;

/**
 * DynamoDB Local, in memory. Its own launcher listens on every network interface and reports home,
 * so its request handler is put into a server of ours.
 */
final class DynamoDbEmulator implements AutoCloseable {
  private final Server server;
  private final ServerConnector connector;
  private final LocalDynamoDBServerHandler handler;

  private DynamoDbEmulator(
      Server server, ServerConnector connector, LocalDynamoDBServerHandler handler) {
    this.server = server;
    this.connector = connector;
    this.handler = handler;
  }

  static DynamoDbEmulator start() throws Exception {
    SqliteLibrary.locate();
    LocalDynamoDBServerHandler handler =
        new LocalDynamoDBServerHandler(
            new LocalDynamoDBRequestHandler(0, true, null, false, false), null);
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost(Loopback.HOST);
    server.addConnector(connector);
    server.setHandler(new ContextHandler(handler));
    server.start();
    return new DynamoDbEmulator(server, connector, handler);
  }

  URI endpoint() {
    return Loopback.url(connector.getLocalPort());
  }

  @Override
  public void close() {
    try {
      server.stop();
      handler.close();
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local did not stop: " + e.getMessage(), e);
    }
  }
}
