package dev.reeldock.local.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.jr.stree.JrsValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A client as somebody writes it who has Kling's documentation and nothing else: create a task, ask
 * until it has ended, fetch the first result. It knows neither Reeldock nor its tests' tools, but
 * for a reader of JSON.
 *
 * @param authorization what follows {@code Bearer}, at each call
 */
record DocumentedClient(String baseUrl, Supplier<String> authorization) {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

  static DocumentedClient withApiKey(String baseUrl, String apiKey) {
    return new DocumentedClient(baseUrl, () -> apiKey);
  }

  static DocumentedClient withAccessKey(String baseUrl, String accessKey, String secretKey) {
    return new DocumentedClient(baseUrl, () -> token(accessKey, secretKey));
  }

  private static String token(String accessKey, String secretKey) {
    long now = System.currentTimeMillis() / 1000;
    String claims =
        "{\"iss\":\"" + accessKey + "\",\"exp\":" + (now + 1800) + ",\"nbf\":" + (now - 5) + "}";
    String signed = base64("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + base64(claims);
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secretKey.getBytes(UTF_8), "HmacSHA256"));
      byte[] signature = mac.doFinal(signed.getBytes(UTF_8));
      return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  /** The bytes of the first video or image of a task that is made for this. */
  byte[] generate(String path, String body) {
    JrsValue created = call(request(path).POST(BodyPublishers.ofString(body)));
    String taskId = created.at("/data/task_id").asText();
    while (true) {
      JrsValue task = call(request(path + "/" + taskId).GET()).at("/data");
      String status = task.get("task_status").asText();
      if (status.equals("succeed")) {
        String results = path.startsWith("/v1/videos/") ? "videos" : "images";
        return download(task.at("/task_result/" + results + "/0/url").asText());
      }
      if (status.equals("failed")) {
        throw new IllegalStateException(task.get("task_status_msg").asText());
      }
      pause();
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(baseUrl + path))
        .header("Content-Type", "application/json")
        .header("Authorization", "Bearer " + authorization.get());
  }

  private static JrsValue call(HttpRequest.Builder request) {
    HttpResponse<byte[]> response = send(request.build());
    JrsValue answer = Json.tree(response.body());
    if (response.statusCode() != 200 || !answer.get("code").asText().equals("0")) {
      throw new IllegalStateException(response.statusCode() + " " + answer);
    }
    return answer;
  }

  private static byte[] download(String url) {
    return send(HttpRequest.newBuilder(URI.create(url)).build()).body();
  }

  private static HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
