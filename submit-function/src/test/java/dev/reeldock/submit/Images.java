package dev.reeldock.submit;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The beginnings of images, which is all that is looked at. */
public final class Images {
  public static final byte[] PNG =
      "\u0089PNG\r\n\u001a\nthe rest".getBytes(StandardCharsets.ISO_8859_1);
  public static final byte[] JPEG =
      "\u00ff\u00d8\u00ffthe rest".getBytes(StandardCharsets.ISO_8859_1);
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
