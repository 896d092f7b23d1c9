package dev.reeldock.local.kling;

import java.math.BigDecimal;
import java.util.Map;

/** The list prices, in units: of videos a second, of images a piece. */
final class Prices {
  private static final Map<String, PerSecond> SILENT =
      Map.of(
          "kling-v1", new PerSecond("0.2", "0.7"),
          "kling-v1-5", new PerSecond("0.4", "0.7"),
          "kling-v1-6", new PerSecond("0.4", "0.7"),
          "kling-v2-1", new PerSecond("0.4", "0.7"),
          "kling-v2-master", new PerSecond("2", "2"),
          "kling-v2-1-master", new PerSecond("2", "2"),
          "kling-v2-5-turbo", new PerSecond("0.3", "0.5"),
          "kling-v2-6", new PerSecond("0.3", "0.5"),
          "kling-v3", new PerSecond("0.6", "0.8"));
  private static final BigDecimal FOUR_K = new BigDecimal("3");

  private Prices() {}

  static String units(TaskOrder order) {
    BigDecimal units =
        switch (order.work()) {
          case Work.Video video ->
              perSecond(order.model(), video).multiply(BigDecimal.valueOf(video.seconds()));
          case Work.Images stills -> BigDecimal.valueOf((long) perImage(order) * stills.count());
        };
    return units.stripTrailingZeros().toPlainString();
  }

  private static BigDecimal perSecond(String model, Work.Video video) {
    if (video.mode().equals("4k")) {
      return FOUR_K;
    }
    boolean pro = video.mode().equals("pro");
    PerSecond silent = SILENT.getOrDefault(model, new PerSecond("0.4", "0.7"));
    return new BigDecimal(pro ? silent.pro() : silent.std()).add(forSound(model, video, pro));
  }

  private static BigDecimal forSound(String model, Work.Video video, boolean pro) {
    boolean doubled = model.equals("kling-v2-6");
    return switch (video.sound()) {
      case SILENT -> BigDecimal.ZERO;
      case AUDIO -> new BigDecimal(doubled ? "0.5" : pro ? "0.4" : "0.3");
      case VOICE -> new BigDecimal(doubled ? "0.7" : pro ? "0.6" : "0.5");
    };
  }

  private static int perImage(TaskOrder order) {
    if (order.kind().equals(Kinds.MULTI_IMAGE_TO_IMAGE)) {
      return 16;
    }
    return order.model().equals("kling-v2-1") && order.images().isEmpty() ? 4 : 8;
  }

  private record PerSecond(String std, String pro) {}
}
