package dev.reeldock.local.copies;

import java.io.IOException;

/** What a host does with one GET. */
@FunctionalInterface
public interface Behaviour {
  /** Once it comes back, the connection is closed. */
  void answer(Exchange exchange) throws IOException;

  default Behaviour then(Behaviour next) {
    return exchange -> {
      answer(exchange);
      next.answer(exchange);
    };
  }

  static Behaviour nothing() {
    return _ -> {};
  }

  static Behaviour whole(Media media) {
    return part(media, media.length());
  }

  /** Promises the whole, and sends so much of it. */
  static Behaviour part(Media media, long count) {
    return exchange -> exchange.part(media, count);
  }

  /** The whole, under another head: the status line and what stands below it. */
  static Behaviour under(String head, Media media) {
    return exchange -> {
      exchange.text(head.replace("\n", "\r\n") + "\r\n\r\n");
      exchange.send(media, media.length());
    };
  }

  static Behaviour raw(String text) {
    return exchange -> exchange.text(text.replace("\n", "\r\n"));
  }

  static Behaviour status(String status) {
    return raw("HTTP/1.1 " + status + "\nConnection: close\nContent-Length: 0\n\n");
  }
}
