package dev.reeldock.provider.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/** One request and its whole answer, within a time and a size; never repeated. */
final class Exchange {
  private static final int MAX_ANSWER_BYTES = 1 << 20;

  /** What became of a request. */
  sealed interface Outcome {
    /** The content type is empty where none was told. */
    record Answered(int status, String contentType, String body) implements Outcome {}

    record TooLarge(int mostBytes) implements Outcome {}

    record NoAnswer(String reason) implements Outcome {}
  }

  private final SdkHttpClient http;
  private final int mostBytes;

  Exchange(SdkHttpClient http) {
    this(http, MAX_ANSWER_BYTES);
  }

  /**
   * @param mostBytes of an answer's body
   */
  Exchange(SdkHttpClient http, int mostBytes) {
    this.http = http;
    this.mostBytes = mostBytes;
  }

  Outcome run(HttpExecuteRequest request, Duration atMost) {
    ExecutableHttpRequest call = http.prepareRequest(request);
    AtomicReference<Runnable> abort = new AtomicReference<>(call::abort);
    Thread guard = Thread.ofVirtual().start(() -> abortAfter(atMost, abort));
    try {
      return read(call.call(), abort);
    } catch (IOException | RuntimeException e) { // a body that is given up breaks unchecked
      return new Outcome.NoAnswer("no answer: " + e.getClass().getSimpleName());
    } finally {
      guard.interrupt();
    }
  }

  private Outcome read(HttpExecuteResponse response, AtomicReference<Runnable> abort)
      throws IOException {
    int status = response.httpResponse().statusCode();
    String type = response.httpResponse().firstMatchingHeader("Content-Type").orElse("");
    if (response.responseBody().isEmpty()) {
      return new Outcome.Answered(status, type, "");
    }
    AbortableInputStream body = response.responseBody().get();
    abort.set(body::abort);
    try (InputStream stream = body) {
      byte[] bytes = stream.readNBytes(mostBytes + 1);
      if (bytes.length > mostBytes) {
        body.abort();
        return new Outcome.TooLarge(mostBytes);
      }
      return new Outcome.Answered(status, type, new String(bytes, StandardCharsets.UTF_8));
    }
  }

  private static void abortAfter(Duration time, AtomicReference<Runnable> abort) {
    try {
      Thread.sleep(time);
      abort.get().run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
