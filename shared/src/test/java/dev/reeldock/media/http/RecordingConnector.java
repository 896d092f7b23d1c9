package dev.reeldock.media.http;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Whatever is to be connected to comes by here, and is remembered. */
final class RecordingConnector implements SdkHttpClient {
  private final Function<HttpExecuteRequest, Optional<ExecutableHttpRequest>> answers;
  private final List<URI> asked = new ArrayList<>();

  private RecordingConnector(
      Function<HttpExecuteRequest, Optional<ExecutableHttpRequest>> answers) {
    this.answers = answers;
  }

  static RecordingConnector answeringNobody() {
    return new RecordingConnector(_ -> Optional.empty());
  }

  /** The answer at that URL, and none anywhere else. */
  static RecordingConnector answering(URI url, SdkHttpResponse head) {
    HttpExecuteResponse response = HttpExecuteResponse.builder().response(head).build();
    return new RecordingConnector(request ->
        Optional.of(request)
            .filter(it -> it.httpRequest().getUri().equals(url))
            .map(_ -> new Call(() -> response)));
  }

  /** Connected for those of that origin alone. */
  static RecordingConnector before(SdkHttpClient http, URI origin) {
    return new RecordingConnector(request ->
        Optional.of(request)
            .filter(it -> it.httpRequest().getUri().toString().startsWith(origin + "/"))
            .map(http::prepareRequest));
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    asked.add(request.httpRequest().getUri());
    return answers.apply(request).orElseGet(() -> new Call(RecordingConnector::refuse));
  }

  private static HttpExecuteResponse refuse() throws IOException {
    throw new IOException("nobody is there");
  }

  List<URI> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void close() {}

  @FunctionalInterface
  private interface Answering {
    HttpExecuteResponse answer() throws IOException;
  }

  private record Call(Answering answering) implements ExecutableHttpRequest {
    @Override
    public HttpExecuteResponse call() throws IOException {
      return answering.answer();
    }

    @Override
    public void abort() {}
  }
}
