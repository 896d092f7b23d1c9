package dev.reeldock.bench.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** The server as a process: it says its URL, answers a line by a line, and ends with its input. */
public final class ServeMedia {
  private ServeMedia() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    try (MediaServer server = MediaServer.start();
        BufferedReader in =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      System.out.println(server.url());
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        System.out.println(
            line.equals("suites") ? server.suites() : server.object(line).orElse("none"));
      }
    }
    System.exit(0);
  }
}
