package dev.reeldock.local.run;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a job asks for.
 *
 * @param copies how many images to make; a video is always one
 */
public record JobRequest(JobKind kind, List<ImageFile> images, String prompt, int copies) {
  public JobRequest {
    images = List.copyOf(images);
  }

  String json(@Nullable URI callbackUrl) {
    List<String> base64 = images.stream().map(ImageFile::base64).toList();
    Map<String, Object> body = new LinkedHashMap<>(kind.body(base64, prompt, copies));
    if (callbackUrl != null) {
      body.put("callback_url", callbackUrl.toString());
    }
    return JsonText.of(body);
  }
}
