package dev.reeldock.relay.http;

import dev.reeldock.door.Passage;
import dev.reeldock.door.ReceiverDoor;
import dev.reeldock.relay.Heard;
import dev.reeldock.relay.Heard.Trouble;
import dev.reeldock.relay.Notice;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** One notice on its way. */
final class Posting implements Callable<Heard> {
  private final Notice notice;
  private final ReceiverDoor door;
  private final InstantSource clock;
  private final Connections connections;
  private final HttpPost post;

  Posting(Notice notice, ReceiverDoor door, InstantSource clock, Connections connections) {
    this.notice = notice;
    this.door = door;
    this.clock = clock;
    this.connections = connections;
    this.post = post(notice);
  }

  /** The URL is the caller's: its path and query are sent as they came. */
  private static HttpPost post(Notice notice) {
    HttpPost post = new HttpPost(URI.create(notice.url().toASCIIString()));
    post.setHeader("User-Agent", "Reeldock");
    post.setHeader("Connection", "close");
    notice.headers().forEach(post::setHeader);
    post.setEntity(new ByteArrayEntity(notice.body().getBytes(StandardCharsets.UTF_8), null));
    return post;
  }

  @Override
  public Heard call() {
    try {
      return switch (door.pass(notice.url())) {
        case Passage.Shut(String why) -> new Heard.Refused(why);
        case Passage.Open(var addresses) -> send(addresses);
      };
    } catch (IOException e) {
      return new Heard.Silent(trouble(e));
    }
  }

  private Heard send(List<InetAddress> addresses) throws IOException {
    HttpResponse head = connections.exchange(post, addresses);
    return new Heard.Answered(head.getCode(), RetryAfter.of(head, clock.instant()));
  }

  private static Trouble trouble(IOException e) {
    return switch (e) {
      case UnknownHostException _ -> Trouble.NO_NAME;
      case ConnectException _ -> Trouble.NO_CONNECTION;
      case NoRouteToHostException _ -> Trouble.NO_CONNECTION;
      case ConnectTimeoutException _ -> Trouble.NO_CONNECTION;
      case SocketTimeoutException _ -> Trouble.TIMED_OUT;
      case SSLException _ -> Trouble.NO_TLS;
      default -> Trouble.BROKEN_OFF;
    };
  }

  /** Drops the connection; where there is none yet, none will be made. */
  void abort() {
    post.abort();
  }
}
