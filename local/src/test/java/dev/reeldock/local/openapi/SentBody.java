package dev.reeldock.local.openapi;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Flow;

/** The body of a request, told once more. */
final class SentBody implements Flow.Subscriber<ByteBuffer> {
  private final BodySubscriber<String> text = BodySubscribers.ofString(StandardCharsets.UTF_8);

  private SentBody() {}

  static String of(HttpRequest request) {
    SentBody body = new SentBody();
    request.bodyPublisher().orElseGet(HttpRequest.BodyPublishers::noBody).subscribe(body);
    return body.text.getBody().toCompletableFuture().join();
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    text.onSubscribe(subscription);
  }

  @Override
  public void onNext(ByteBuffer part) {
    text.onNext(List.of(part));
  }

  @Override
  public void onError(Throwable reason) {
    text.onError(reason);
  }

  @Override
  public void onComplete() {
    text.onComplete();
  }
}
