package dev.reeldock.provider.http;

import dev.reeldock.json.Json;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.ContentStreamProvider;

/**
 * A body that is larger than what should be held, in a temporary file. The file goes when it is
 * closed; on Linux its name is gone once it is open, so that a function that is killed leaves none.
 */
record BodyFile(FileChannel file, long length) implements Body {

  static BodyFile of(String name, Map<String, @Nullable Object> fields) throws IOException {
    FileChannel file =
        FileChannel.open(
            Files.createTempFile(name + "-", ".json"),
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    try {
      Json.write(fields, Channels.newOutputStream(file));
      return new BodyFile(file, file.size());
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** The HTTP client reads it on its event loop, which may wait for a disk but for no download. */
  @Override
  public ContentStreamProvider content() {
    return () -> new FileStream(file);
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      // Nothing to add: the call is over, and its answer counts.
    }
  }
}
