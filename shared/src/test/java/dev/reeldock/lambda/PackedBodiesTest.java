package dev.reeldock.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.media.NoiseStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

final class PackedBodiesTest {
  private static final int BUFFER = 16 * 1024;
  private static final SdkHttpRequest PUT =
      SdkHttpRequest.builder().method(SdkHttpMethod.PUT).uri("https://bucket.example/key").build();

  private final Asked asked = new Asked();
  private final SdkHttpClient packed = HttpClients.packed(asked);

  /** Remembers what it was asked to send, and sends nothing. */
  private static final class Asked implements SdkHttpClient {
    private Optional<HttpExecuteRequest> request = Optional.empty();
    private boolean closed;

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest toSend) {
      request = Optional.of(toSend);
      return new ExecutableHttpRequest() {
        @Override
        public HttpExecuteResponse call() throws IOException {
          throw new IOException("nothing is sent");
        }

        @Override
        public void abort() {}
      };
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  @Test
  void prepareRequest_bodyInShortReads_isReadInFullPiecesToItsEnd() throws IOException {
    assertThat(pieces(inShortReads(40_000))).containsExactly(16_174, 16_174, 7_652);
  }

  @Test
  void prepareRequest_bodyThatEndsWithAPiece_hasNoEmptyOne() throws IOException {
    assertThat(pieces(inShortReads(16_174))).containsExactly(16_174);
  }

  @Test
  void prepareRequest_body_isUnchangedEachTimeItIsAskedFor() throws IOException {
    ContentStreamProvider body = prepared(() -> new NoiseStream(1, 40_000));
    byte[] noise = new NoiseStream(1, 40_000).readAllBytes();

    assertThat(body.newStream().readAllBytes()).isEqualTo(noise);
    assertThat(body.newStream().readAllBytes()).isEqualTo(noise);
  }

  @Test
  void prepareRequest_withoutBody_isPassedOn() {
    HttpExecuteRequest request = HttpExecuteRequest.builder().request(PUT).build();

    var _ = packed.prepareRequest(request);

    assertThat(asked.request).containsSame(request);
  }

  @Test
  void close_ofThePacked_closesTheClient() {
    packed.close();

    assertThat(asked.closed).isTrue();
  }

  private ContentStreamProvider prepared(ContentStreamProvider body) {
    var _ =
        packed.prepareRequest(
            HttpExecuteRequest.builder().request(PUT).contentStreamProvider(body).build());
    return asked.request.orElseThrow().contentStreamProvider().orElseThrow();
  }

  /** A read never crosses from one of its parts into the next. */
  private static InputStream inShortReads(int length) {
    return new SequenceInputStream(
        new ByteArrayInputStream(new byte[2]), new NoiseStream(1, length - 2));
  }

  private List<Integer> pieces(InputStream body) throws IOException {
    List<Integer> pieces = new ArrayList<>();
    byte[] buffer = new byte[BUFFER];
    try (InputStream packedBody = prepared(() -> body).newStream()) {
      for (int count = packedBody.read(buffer); count >= 0; count = packedBody.read(buffer)) {
        pieces.add(count);
      }
    }
    return pieces;
  }
}
