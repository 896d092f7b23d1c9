package dev.reeldock.bench.copy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Copies as its lines say, {@code <path of the source> <key>}, answers each with the nanoseconds it
 * took, and ends with its input.
 */
public final class CopyOnCommand {
  static {
    // As Wiring does: the client would start a process to find out.
    System.setProperty("aws.crt.libc", "glibc");
  }

  private CopyOnCommand() {}

  public static void main(String[] arguments) throws IOException {
    URI server = URI.create(arguments[0]);
    Copy copy = new Copy(Clients.source(server), Clients.results(server));
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    System.out.println("ready");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split(" ", 2);
      System.out.println(nanos(copy, server.resolve(words[0]), words[1]));
    }
    System.exit(0);
  }

  private static String nanos(Copy copy, URI from, String key) {
    long begin = System.nanoTime();
    try {
      copy.run(from, key);
      return Long.toString(System.nanoTime() - begin);
    } catch (IOException | RuntimeException e) {
      return "broken: " + e.getMessage();
    }
  }
}
