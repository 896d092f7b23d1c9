package dev.reeldock.bench;

import dev.reeldock.bench.media.Media;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a copy is held against: one curl downloads into a pipe, another uploads out of it. Both are
 * new processes each time.
 */
final class CurlPipe {
  /**
   * Without the two fields, curl sends what it reads from a pipe with chunked transfer encoding,
   * which S3 refuses: one names the length, the empty one takes back the encoding.
   */
  private static final String SCRIPT =
      """
      set -o pipefail
      TIMEFORMAT='%R %U %S'
      time curl -sSkf --http1.1 "$1" |
        curl -sSkf --http1.1 -T - -H "Content-Length: $2" -H "Transfer-Encoding:" -H "Content-Type: video/mp4" "$3"
      """;

  private final URI server;
  private final List<String> prefix;

  /** The prefix says on which core, or nothing. */
  CurlPipe(URI server, List<String> prefix) {
    this.server = server;
    this.prefix = List.copyOf(prefix);
  }

  Figure copy(Media media, String key) throws IOException, InterruptedException {
    return finished(start(media, key));
  }

  /** To be {@link #finished}. */
  Process start(Media media, String key) throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(List.of("bash", "-c", SCRIPT, "bash"));
    command.add(server.resolve(media.path()).toString());
    command.add(Integer.toString(media.length()));
    command.add(server.resolve("/results/" + key).toString());
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  static Figure finished(Process curls) throws IOException, InterruptedException {
    String said = new String(curls.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (curls.waitFor() != 0) {
      throw new IOException("curl did not copy: " + said);
    }
    String[] seconds = said.substring(said.lastIndexOf('\n') + 1).split(" ", 3);
    return new Figure(nanos(seconds[0]), nanos(seconds[1]) + nanos(seconds[2]));
  }

  private static long nanos(String seconds) {
    return Math.round(Double.parseDouble(seconds) * 1e9);
  }
}
