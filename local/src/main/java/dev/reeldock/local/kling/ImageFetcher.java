package dev.reeldock.local.kling;

import dev.reeldock.local.kling.video.Photo;
import dev.reeldock.local.kling.video.UnusableImage;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Gets the images that a task names. */
final class ImageFetcher {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpClient http;
  private final Addresses addresses;

  ImageFetcher(HttpClient http, Addresses addresses) {
    this.http = http;
    this.addresses = addresses;
  }

  /**
   * Fetches or decodes one image.
   *
   * @throws UnusableImage if it cannot be had
   */
  ImageBytes fetch(String image) throws InterruptedException {
    return new ImageBytes(ImageSource.isUrl(image) ? fetched(image) : ImageSource.decoded(image));
  }

  private byte[] fetched(String url) throws InterruptedException {
    try {
      Path file = addresses.file(url);
      if (file != null) {
        return Files.readAllBytes(file);
      }
      HttpRequest request =
          HttpRequest.newBuilder(addresses.resolve(URI.create(url))).timeout(PATIENCE).build();
      return body(http.send(request, BodyHandlers.ofInputStream()));
    } catch (IOException | IllegalArgumentException e) {
      throw new UnusableImage("Failed to fetch image resource", e);
    }
  }

  private static byte[] body(HttpResponse<InputStream> response) throws IOException {
    try (InputStream body = response.body()) {
      if (response.statusCode() != 200) {
        throw new UnusableImage(
            "Failed to fetch image resource, HTTP status " + response.statusCode());
      }
      return body.readNBytes(Photo.MOST_BYTES + 1);
    }
  }
}
