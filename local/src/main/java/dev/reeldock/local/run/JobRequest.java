package dev.reeldock.local.run;

import java.util.List;

/**
 * What a job asks for.
 *
 * @param copies how many images to make; a video is always one
 */
public record JobRequest(JobKind kind, List<ImageFile> images, String prompt, int copies) {
  public JobRequest {
    images = List.copyOf(images);
  }

  String json() {
    return JsonText.of(kind.body(images.stream().map(ImageFile::base64).toList(), prompt, copies));
  }
}
