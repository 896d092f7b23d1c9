package dev.reeldock.bench.server;

import dev.reeldock.bench.media.Media;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One connection, kept open: answers one request after the other. */
final class Conversation {
  private static final Pattern MEDIA = Pattern.compile("/media/(\\d{1,10})\\.mp4");

  private final Incoming in;
  private final OutputStream out;
  private final Shelf shelf;

  Conversation(Incoming in, OutputStream out, Shelf shelf) {
    this.in = in;
    this.out = out;
    this.shelf = shelf;
  }

  void run() throws IOException {
    while (in.goesOn()) {
      answer(Request.read(in));
    }
  }

  private void answer(Request request) throws IOException {
    switch (request.method()) {
      case "GET" -> get(request);
      case "PUT" -> put(request);
      case "HEAD" -> head(request);
      default -> say("405 Method Not Allowed", "Content-Length: 0");
    }
  }

  private void get(Request request) throws IOException {
    Matcher matcher = MEDIA.matcher(request.path());
    if (!matcher.matches()) {
      say("404 Not Found", "Content-Length: 0");
      return;
    }
    Media media = new Media(Integer.parseInt(matcher.group(1)));
    say("200 OK", "Content-Type: video/mp4\r\nContent-Length: " + media.length());
    media.writeTo(out);
    out.flush();
  }

  private void put(Request request) throws IOException {
    if (!request.field("expect").isEmpty()) {
      write("HTTP/1.1 100 Continue\r\n\r\n");
    }
    Optional<Shelf.Stored> stored = shelf.take(request, in);
    say(
        stored.isPresent() ? "200 OK" : "400 Bad Request",
        "ETag: \"0123456789abcdef0123456789abcdef\"\r\nx-amz-checksum-sha256: "
            + stored.map(Shelf.Stored::sha256).orElse("")
            + "\r\nContent-Length: 0");
  }

  private void head(Request request) throws IOException {
    var found = shelf.find(request.path());
    if (found.isEmpty()) {
      say("404 Not Found", "Content-Length: 0");
      return;
    }
    Shelf.Stored stored = found.get();
    say(
        "200 OK",
        "Content-Type: video/mp4\r\nContent-Length: "
            + stored.length()
            + "\r\nx-amz-checksum-sha256: "
            + stored.sha256());
  }

  private void say(String status, String fields) throws IOException {
    write("HTTP/1.1 " + status + "\r\n" + fields + "\r\n\r\n");
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}
