package dev.reeldock.local.copies;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** What a request asks for; the rest of its head is read and left. */
record RequestLine(String method, String path, String query) {
  private static final String END = "\r\n\r\n";
  private static final int MOST = 64 * 1024;

  static RequestLine read(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf(END, head.length() - END.length()) < 0) {
      int next = in.read();
      if (next < 0 || head.length() == MOST) {
        throw new EOFException("no whole request");
      }
      head.append((char) next);
    }
    return of(head.substring(0, head.indexOf("\r\n")));
  }

  private static RequestLine of(String line) {
    String[] words = line.split(" ", 3);
    int query = words[1].indexOf('?');
    return query < 0
        ? new RequestLine(words[0], words[1], "")
        : new RequestLine(words[0], words[1].substring(0, query), words[1].substring(query + 1));
  }

  boolean isGet() {
    return method.equals("GET");
  }
}
