package dev.reeldock.local.simulation;

import dev.reeldock.media.ResultSource;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalLong;

/** The host of the provider's results, whose links die and whose streams break. */
final class SimulatedResults implements ResultSource {
  private final Effects effects;

  SimulatedResults(Effects effects) {
    this.effects = effects;
  }

  @Override
  public Opened open(URI url) {
    effects.befall();
    return effects.seen("open", url, answer(url));
  }

  private Opened answer(URI url) {
    byte[] content = Sale.content(url).getBytes(StandardCharsets.ISO_8859_1);
    double trouble = effects.weather().silence();
    if (effects.chance().in(trouble)) {
      return new Opened.Dead(403);
    }
    if (effects.chance().in(trouble)) {
      return new Opened.Unavailable("no answer");
    }
    byte[] sent =
        effects.chance().in(trouble) ? Arrays.copyOf(content, content.length - 5) : content;
    return new Opened.Streaming(new ByteArrayInputStream(sent), OptionalLong.of(content.length));
  }
}
