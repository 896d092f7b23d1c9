package dev.reeldock.local.run;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a job asks for: a video from images, guided by a prompt. */
public record JobRequest(List<ImageFile> images, String prompt) {
  public JobRequest {
    images = List.copyOf(images);
  }

  /** The repository's sample photographs, seen from its root. */
  public static final List<Path> SAMPLES =
      List.of(Path.of("samples/astronaut.png"), Path.of("samples/coffee.png"));

  /**
   * Reads the files; none given means the samples.
   *
   * @throws UnusableInput if one of them cannot be sent
   */
  public static JobRequest ofFiles(List<Path> paths, String prompt) {
    List<Path> chosen = paths.isEmpty() ? SAMPLES : paths;
    return new JobRequest(chosen.stream().map(ImageFile::read).toList(), prompt);
  }

  String json() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("model_name", "kling-v1-6");
    body.put("image_list", images.stream().map(image -> Map.of("image", image.base64())).toList());
    body.put("prompt", prompt);
    body.put("duration", "5");
    body.put("mode", "std");
    return JsonText.of(body);
  }
}
