package dev.reeldock.receiver.http;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ContentLengthStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.Lookup;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.HttpConnectionFactory;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Makes a connection for each request, and drops it behind the head of the answer. The client is
 * the one that does nothing else: it knows no redirects, cookies, credentials, proxies or
 * compression, and repeats nothing.
 */
final class Connections {
  private static final Timeout CONNECTS_WITHIN = Timeout.ofSeconds(5);

  /** Beyond what any server sends: a 2xx with a long head is a 2xx. */
  private static final Http1Config HEAD =
      Http1Config.custom().setMaxLineLength(32_768).setMaxHeaderCount(200).build();

  /** A body is not read, so its length may be told in whatever way. */
  private static final HttpConnectionFactory<ManagedHttpClientConnection> FACTORY =
      ManagedHttpClientConnectionFactory.builder()
          .http1Config(HEAD)
          .incomingContentLengthStrategy(_ -> ContentLengthStrategy.UNDEFINED)
          .build();

  private final Lookup<TlsSocketStrategy> tls;

  /** The certificate has to be the host's, as this context and the JDK's own rules judge it. */
  Connections(SSLContext context) {
    this.tls =
        RegistryBuilder.<TlsSocketStrategy>create()
            .register("https", new DefaultClientTlsStrategy(context))
            .build();
  }

  HttpResponse exchange(HttpPost post, List<InetAddress> addresses) throws IOException {
    HttpHost target = new HttpHost(post.getScheme(), post.getAuthority());
    BasicHttpClientConnectionManager connection =
        BasicHttpClientConnectionManager.create(null, new Checked(addresses), tls, FACTORY);
    connection.setConnectionConfig(
        ConnectionConfig.custom().setConnectTimeout(CONNECTS_WITHIN).build());
    try {
      return HttpClients.createMinimal(connection).executeOpen(target, post, null);
    } finally {
      connection.close(CloseMode.IMMEDIATE);
    }
  }
}
