package dev.reeldock.local.kling;

import dev.reeldock.local.kling.Delivery.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Posts callbacks, tries again those that are not answered with 2xx, and records every try. */
final class CallbackSender {
  private static final int MOST_ATTEMPTS = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpClient http;
  private final Addresses addresses;
  private final Duration beforeRetry;
  private final Answers answers;
  private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
  private volatile WebhookSigner signer = new WebhookSigner(List.of());

  CallbackSender(HttpClient http, Addresses addresses, Duration beforeRetry, Answers answers) {
    this.http = http;
    this.addresses = addresses;
    this.beforeRetry = beforeRetry;
    this.answers = answers;
  }

  /** Each delivery from now on. */
  void sign(WebhookSigner newSigner) {
    signer = newSigner;
  }

  List<Delivery> deliveries() {
    return List.copyOf(deliveries);
  }

  /** Sends one callback after another. */
  void send(List<ProviderTask> tasks) {
    try {
      for (ProviderTask task : tasks) {
        send(task);
      }
    } catch (InterruptedException e) {
      // The server is closing; what was not sent is lost.
      Thread.currentThread().interrupt();
    }
  }

  private void send(ProviderTask task) throws InterruptedException {
    URI url = task.order().callbackUrl();
    if (url == null) {
      return;
    }
    for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      Answer answer = post(addresses.resolve(url), Json.text(answers.callback(task)));
      Delivery delivery = new Delivery(task.id(), task.state().status(), attempt, answer);
      deliveries.add(delivery);
      if (delivery.isTaken()) {
        return;
      }
      Thread.sleep(beforeRetry);
    }
  }

  private Answer post(URI url, String body) throws InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json; charset=utf-8")
            .POST(BodyPublishers.ofString(body));
    List<String> signature = signer.headers(body, Instant.now());
    for (int i = 0; i < signature.size(); i += 2) {
      request.header(signature.get(i), signature.get(i + 1));
    }
    try {
      return new Delivery.Answered(
          http.send(request.build(), BodyHandlers.discarding()).statusCode());
    } catch (IOException e) {
      return new Delivery.Unanswered(e.toString());
    }
  }
}
