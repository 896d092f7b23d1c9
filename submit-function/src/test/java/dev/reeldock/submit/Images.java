package dev.reeldock.submit;

import dev.reeldock.media.SampleImages;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The beginnings of images, which is all that is looked at. */
public final class Images {
  public static final byte[] PNG = SampleImages.png(300, 300);
  public static final byte[] JPEG = SampleImages.jpeg(300, 300);
  public static final byte[] GIF = "GIF89a the rest".getBytes(StandardCharsets.ISO_8859_1);

  private Images() {}

  public static String base64(byte[] content) {
    return Base64.getEncoder().encodeToString(content);
  }

  /** The list of a request with these images. */
  public static String body(String... images) {
    StringBuilder list = new StringBuilder();
    for (String image : images) {
      list.append(list.isEmpty() ? "" : ",").append("{\"image\":\"").append(image).append("\"}");
    }
    return "{\"prompt\":\"A boat\",\"image_list\":[" + list + "]}";
  }
}
