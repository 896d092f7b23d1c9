package dev.reeldock.provider.http;

import dev.reeldock.json.Base64Of;
import dev.reeldock.json.JsonObject;
import dev.reeldock.media.NoiseStream;
import dev.reeldock.provider.Submission;
import dev.reeldock.provider.profile.SampleProfiles;
import dev.reeldock.task.SampleTasks;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;

/** A program that submits a task with as many bytes as a provider takes: four times 10 MB. */
final class FourImages {
  static final int COUNT = 4;
  static final int LENGTH = 10 * 1024 * 1024;

  private FourImages() {}

  /** To the provider at that URL; prints its answer. */
  public static void main(String[] arguments) {
    try (SdkHttpClient http = AwsCrtHttpClient.create()) {
      HttpKlingClient kling =
          new HttpKlingClient(
              http,
              SampleProfiles.KLING.at(URI.create(arguments[0])),
              FixedCredentials.of("sk-1"),
              InstantSource.fixed(ClientAndServer.POST_BY));
      System.out.println(kling.submit(submission()));
    }
  }

  private static Submission submission() {
    List<Map<String, Base64Of>> images =
        IntStream.range(0, COUNT)
            .mapToObj(seed -> Map.of("image", new Base64Of(() -> new NoiseStream(seed, LENGTH))))
            .toList();
    return new Submission(
        SampleTasks.id(1),
        ClientAndServer.KIND,
        new JsonObject(Map.of("image_list", images)),
        ClientAndServer.CALLBACK,
        ClientAndServer.POST_BY);
  }
}
