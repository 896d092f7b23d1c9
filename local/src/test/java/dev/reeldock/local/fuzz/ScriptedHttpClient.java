package dev.reeldock.local.fuzz;

import java.io.ByteArrayInputStream;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Answers every request alike, and sends nothing. */
final class ScriptedHttpClient implements SdkHttpClient {
  private final int status;
  private final byte[] body;

  ScriptedHttpClient(int status, byte[] body) {
    this.status = status;
    this.body = body;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() {
        return answer();
      }

      @Override
      public void abort() {}
    };
  }

  private HttpExecuteResponse answer() {
    return HttpExecuteResponse.builder()
        .response(SdkHttpResponse.builder().statusCode(status).build())
        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
        .build();
  }

  @Override
  public void close() {}
}
