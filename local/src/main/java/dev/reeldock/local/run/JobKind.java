package dev.reeldock.local.run;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What can be asked for, each with the model that is cheapest for it.
 *
 * <p>The prices are those of one video of 5 s or of one image on Kling's public list of 2026.
 */
public enum JobKind {
  MULTI_IMAGE_TO_VIDEO(
      "videos/multi-image2video",
      "kling-v1-6",
      "a video of 5 s from the photographs",
      "2 units, about $0.28"),
  IMAGE_TO_VIDEO(
      "videos/image2video",
      "kling-v2-5-turbo",
      "a video of 5 s from the first photograph",
      "1.5 units, about $0.21"),
  TEXT_TO_VIDEO(
      "videos/text2video",
      "kling-v2-5-turbo",
      "a video of 5 s from the prompt",
      "1.5 units, about $0.21"),
  MULTI_IMAGE_TO_IMAGE(
      "images/multi-image2image",
      "kling-v2-1",
      "an image from the photographs",
      "16 units, about $0.056"),
  GENERATIONS(
      "images/generations", "kling-v2-1", "an image from the prompt", "4 units, about $0.014");

  private final String path;
  private final String model;
  private final String product;
  private final String price;

  JobKind(String path, String model, String product, String price) {
    this.path = path;
    this.model = model;
    this.product = product;
    this.price = price;
  }

  /** The kind that Kling calls so, for example image2video. */
  public static Optional<JobKind> named(String name) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(name)).findFirst();
  }

  /** Every name, with a comma between. */
  public static String names() {
    return Arrays.stream(values()).map(JobKind::word).collect(Collectors.joining(", "));
  }

  /** Kling's name of it. */
  public String word() {
    return path.substring(path.indexOf('/') + 1);
  }

  public String product() {
    return product;
  }

  public String price() {
    return price;
  }

  /** Below {@code /v1/}. */
  String path() {
    return path;
  }

  /** Where an answer has the results. */
  String family() {
    return path.substring(0, path.indexOf('/'));
  }

  String model() {
    return model;
  }

  /** How many photographs it shows, of those that are there. */
  public int images(int most) {
    return switch (this) {
      case MULTI_IMAGE_TO_VIDEO, MULTI_IMAGE_TO_IMAGE -> most;
      case IMAGE_TO_VIDEO -> Math.min(1, most);
      case TEXT_TO_VIDEO, GENERATIONS -> 0;
    };
  }

  /**
   * The fields of a create request.
   *
   * @param copies how many images to make; a video is always one
   */
  Map<String, Object> body(List<String> images, String prompt, int copies) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("model_name", model);
    body.putAll(imageFields(images));
    body.put("prompt", prompt);
    if (family().equals("videos")) {
      body.put("duration", "5");
      body.put("mode", "std");
    } else {
      body.put("n", copies);
    }
    return body;
  }

  private Map<String, Object> imageFields(List<String> images) {
    return switch (this) {
      case MULTI_IMAGE_TO_VIDEO -> Map.of("image_list", each("image", images));
      case IMAGE_TO_VIDEO -> Map.of("image", images.getFirst());
      case MULTI_IMAGE_TO_IMAGE -> Map.of("subject_image_list", each("subject_image", images));
      case TEXT_TO_VIDEO, GENERATIONS -> Map.of();
    };
  }

  private static List<Map<String, String>> each(String name, List<String> images) {
    return images.stream().map(image -> Map.of(name, image)).toList();
  }
}
