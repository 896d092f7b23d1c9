package dev.reeldock.local.emulators;

import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBRequestHandler;
import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBServerHandler;
import java.net.URI;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * DynamoDB Local, in memory. Its own launcher listens on every network interface and reports home,
 * so its request handler is put into a server of ours.
 */
final class DynamoDbEmulator implements AutoCloseable {
  private static final int MAX_THREADS = 64;

  private final ThreadGroup threads;
  private final Server server;
  private final ServerConnector connector;
  private final LocalDynamoDBServerHandler handler;

  private DynamoDbEmulator(
      ThreadGroup threads,
      Server server,
      ServerConnector connector,
      LocalDynamoDBServerHandler handler) {
    this.threads = threads;
    this.server = server;
    this.connector = connector;
    this.handler = handler;
  }

  static DynamoDbEmulator start() throws Exception {
    SqliteLibrary.locate();
    LocalDynamoDBServerHandler handler =
        new LocalDynamoDBServerHandler(
            new LocalDynamoDBRequestHandler(0, true, null, false, false), null);
    ThreadGroup threads = new ThreadGroup("dynamodb-local");
    Server server = new Server(new QueuedThreadPool(MAX_THREADS, 8, 60_000, 0, null, threads));
    ServerConnector connector = new ServerConnector(server);
    connector.setHost(Loopback.HOST);
    server.addConnector(connector);
    server.setHandler(new ContextHandler(handler));
    server.start();
    return new DynamoDbEmulator(threads, server, connector, handler);
  }

  URI endpoint() {
    return Loopback.url(connector.getLocalPort());
  }

  @Override
  public void close() {
    try {
      server.stop();
      handler.close();
      threads.interrupt(); // its background jobs sleep for minutes before they see the end
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local did not stop: " + e.getMessage(), e);
    }
  }
}
