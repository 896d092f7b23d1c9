package dev.reeldock.local.emulators;

import java.net.URI;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;

/** ElasticMQ, in memory. */
final class SqsEmulator implements AutoCloseable {
  private final SQSRestServer server;
  private final int port;

  private SqsEmulator(SQSRestServer server) {
    this.server = server;
    this.port = server.waitUntilStarted().localAddress().getPort();
  }

  static SqsEmulator start() {
    return new SqsEmulator(
        SQSRestServerBuilder.withInterface(Loopback.HOST)
            .withDynamicPort()
            .withAWSRegion(Account.REGION)
            .withAWSAccountId(Account.ID)
            .start());
  }

  URI endpoint() {
    return Loopback.url(port);
  }

  @Override
  public void close() {
    server.stopAndWait();
  }
}
