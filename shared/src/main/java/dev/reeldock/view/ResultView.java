package dev.reeldock.view;

import dev.reeldock.task.Artifact;
import dev.reeldock.task.Family;
import dev.reeldock.task.Variant;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The results of a stored task as Kling's {@code task_result.videos} or {@code .images}: one object
 * for each result.
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

  /** Each with its watermarked file beside the plain one, and with what is known of both. */
  static List<Map<String, @Nullable Object>> of(
      Family family, List<Artifact> artifacts, Function<Artifact, URI> link) {
    ResultView view = new ResultView(family, artifacts, link);
    return view.items(view::files);
  }

  /** Each with the fields that the provider's documentation of callbacks has, and no others. */
  static List<Map<String, @Nullable Object>> documented(
      Family family, List<Artifact> artifacts, Function<Artifact, URI> link) {
    ResultView view = new ResultView(family, artifacts, link);
    return view.items(view::url);
  }

  private List<Map<String, @Nullable Object>> items(
      BiConsumer<Map<String, @Nullable Object>, Artifact> files) {
    return of(Variant.PLAIN).map(plain -> item(plain, files)).toList();
  }

  private Map<String, @Nullable Object> item(
      Artifact plain, BiConsumer<Map<String, @Nullable Object>, Artifact> files) {
    Map<String, @Nullable Object> item = new LinkedHashMap<>();
    switch (family) {
      case VIDEOS -> item.put("id", plain.id());
      case IMAGES -> item.put("index", plain.index() - 1);
    }
    files.accept(item, plain);
    if (family == Family.VIDEOS) {
      item.put("duration", plain.duration());
    }
    return item;
  }

  private void url(Map<String, @Nullable Object> item, Artifact plain) {
    item.put("url", link.apply(plain).toString());
  }

  private void files(Map<String, @Nullable Object> item, Artifact plain) {
    file(item, "", plain);
    of(Variant.WATERMARK)
        .filter(other -> other.index() == plain.index())
        .forEach(watermarked -> file(item, "watermark_", watermarked));
  }

  private Stream<Artifact> of(Variant variant) {
    return artifacts.stream().filter(artifact -> artifact.variant() == variant);
  }

  private void file(Map<String, @Nullable Object> item, String prefix, Artifact artifact) {
    item.put(prefix + "url", link.apply(artifact).toString());
    item.put(prefix + "sha256", artifact.sha256());
    item.put(prefix + "bytes", artifact.bytes());
  }
}
