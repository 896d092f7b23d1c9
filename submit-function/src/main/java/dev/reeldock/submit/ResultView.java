package dev.reeldock.submit;

import dev.reeldock.task.Artifact;
import dev.reeldock.task.Family;
import dev.reeldock.task.Variant;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The results of a stored task as Kling's {@code task_result.videos} or {@code .images}: one object
 * for each result, its watermarked file beside the plain one.
 */
final class ResultView {
  private final Family family;
  private final List<Artifact> artifacts;
  private final Function<Artifact, URI> link;

  private ResultView(Family family, List<Artifact> artifacts, Function<Artifact, URI> link) {
    this.family = family;
    this.artifacts = artifacts;
    this.link = link;
  }

  static List<Map<String, @Nullable Object>> of(
      Family family, List<Artifact> artifacts, Function<Artifact, URI> link) {
    return new ResultView(family, artifacts, link).items();
  }

  private List<Map<String, @Nullable Object>> items() {
    return artifacts.stream()
        .filter(artifact -> artifact.variant() == Variant.PLAIN)
        .map(this::item)
        .toList();
  }

  private Map<String, @Nullable Object> item(Artifact plain) {
    Map<String, @Nullable Object> item = new LinkedHashMap<>();
    switch (family) {
      case VIDEOS -> item.put("id", plain.id());
      case IMAGES -> item.put("index", plain.index() - 1);
    }
    file(item, "", plain);
    if (family == Family.VIDEOS) {
      item.put("duration", plain.duration());
    }
    artifacts.stream()
        .filter(other -> other.variant() == Variant.WATERMARK && other.index() == plain.index())
        .forEach(watermarked -> file(item, "watermark_", watermarked));
    return item;
  }

  private void file(Map<String, @Nullable Object> item, String prefix, Artifact artifact) {
    item.put(prefix + "url", link.apply(artifact).toString());
    item.put(prefix + "sha256", artifact.sha256());
    item.put(prefix + "bytes", artifact.bytes());
  }
}
