package dev.reeldock.receiver.http;

import dev.reeldock.door.ReceiverDoor;
import dev.reeldock.receiver.Heard;
import dev.reeldock.receiver.Heard.Trouble;
import dev.reeldock.receiver.Notice;
import dev.reeldock.receiver.Receiver;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.core5.ssl.SSLContexts;

/**
 * Receivers by HTTP/1.1. Each notice passes the door, and has a thread that is given up in time.
 */
public final class HttpReceiver implements Receiver {
  static final Duration WITHIN = Duration.ofSeconds(15);

  private final ReceiverDoor door;
  private final InstantSource clock;
  private final Connections connections;
  private final Duration within;

  public HttpReceiver(ReceiverDoor door, InstantSource clock) {
    this(door, clock, new Connections(SSLContexts.createDefault()), WITHIN);
  }

  HttpReceiver(ReceiverDoor door, InstantSource clock, Connections connections, Duration within) {
    this.door = door;
    this.clock = clock;
    this.connections = connections;
    this.within = within;
  }

  @Override
  public Heard post(Notice notice) {
    return door.refusal(notice.url())
        .<Heard>map(Heard.Refused::new)
        .orElseGet(() -> send(new Posting(notice, door, clock, connections)));
  }

  /** A look-up cannot be broken off, and of a virtual thread it would hold the carrier. */
  private Heard send(Posting posting) {
    FutureTask<Heard> task = new FutureTask<>(posting);
    Thread.ofPlatform().daemon().name("relay").start(task);
    try {
      return task.get(within.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      posting.abort();
      return new Heard.Silent(Trouble.TIMED_OUT);
    } catch (ExecutionException e) {
      return new Heard.Silent(Trouble.BROKEN_OFF); // of whatever kind: it is the other side's doing
    } catch (InterruptedException e) {
      posting.abort();
      Thread.currentThread().interrupt();
      return new Heard.Silent(Trouble.BROKEN_OFF);
    }
  }
}
