package dev.reeldock.lambda;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * Sends bodies in full pieces. The native client makes a message of each read, and of each message
 * at least one TLS record, one system call and a turn of its event loop; the SDK's encoding gives
 * the few bytes between two chunks in reads of their own.
 *
 * @param client who sends
 */
record PackedBodies(SdkHttpClient client) implements SdkHttpClient {
  /** Two records of the most that the native client puts into one; a third would be a stub. */
  private static final int PIECE = 2 * 8087;

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return client.prepareRequest(
        request
            .contentStreamProvider()
            .map(body ->
                HttpExecuteRequest.builder()
                    .request(request.httpRequest())
                    .contentStreamProvider(() -> new Packed(body.newStream()))
                    .build())
            .orElse(request));
  }

  @Override
  public String clientName() {
    return client.clientName();
  }

  @Override
  public void close() {
    client.close();
  }

  private static final class Packed extends FilterInputStream {
    Packed(InputStream body) {
      super(body);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = in.readNBytes(bytes, offset, Math.min(length, PIECE));
      return count == 0 && length > 0 ? -1 : count;
    }
  }
}
