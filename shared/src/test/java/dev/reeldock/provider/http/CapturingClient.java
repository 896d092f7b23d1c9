package dev.reeldock.provider.http;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * An HTTP client that remembers what it was given. The one it wraps is somebody else's to close.
 */
final class CapturingClient implements SdkHttpClient {
  private final SdkHttpClient http;
  private final List<HttpExecuteRequest> requests = new ArrayList<>();

  CapturingClient(SdkHttpClient http) {
    this.http = http;
  }

  @Override
  public synchronized ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    requests.add(request);
    return http.prepareRequest(request);
  }

  synchronized List<HttpExecuteRequest> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() {}
}
