package dev.reeldock.submit;

import dev.reeldock.json.JsonObject;
import dev.reeldock.media.SourceStore;
import dev.reeldock.submit.kind.Came;
import dev.reeldock.submit.kind.Finding;
import dev.reeldock.submit.kind.FoundImage;
import dev.reeldock.submit.kind.KindDescription;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks at the images of a request that lie in the source bucket. */
final class SourceImages {
  private static final String EXPECTED =
      "the s3:// name of a jpg or png of at most 10 MB in the source bucket";
  private static final Looked NOTHING_TO_SAY = new Looked.Usable(List.of());

  private final SourceStore sources;

  SourceImages(SourceStore sources) {
    this.sources = sources;
  }

  /** What the look came to: of several problems, the first. Each names its field. */
  sealed interface Looked {
    /**
     * No image is in the way.
     *
     * @param warnings what some documentation would refuse
     */
    record Usable(List<String> warnings) implements Looked {
      public Usable {
        warnings = List.copyOf(warnings);
      }
    }

    /** An object is not there; it may still come. */
    record Missing(String problem) implements Looked {}

    record Unusable(String problem) implements Looked {}
  }

  /**
   * Looks at every object that a body names which has been read, and at none twice.
   *
   * @throws dev.reeldock.media.MediaStoreException if the bucket does not answer
   */
  Looked look(KindDescription description, JsonObject body) {
    Map<String, SourceObject> seen = new HashMap<>();
    List<String> warnings = new ArrayList<>();
    for (FoundImage image : description.images(body)) {
      switch (look(image, seen)) {
        case Looked.Usable(List<String> told) -> warnings.addAll(told);
        case Looked.Missing missing -> {
          return missing;
        }
        case Looked.Unusable unusable -> {
          return unusable;
        }
      }
    }
    return new Looked.Usable(warnings);
  }

  private Looked look(FoundImage image, Map<String, SourceObject> seen) {
    return image
        .name()
        .map(name -> seen.computeIfAbsent(name, it -> SourceObject.named(it, sources)))
        .map(object -> look(image, object))
        .orElse(NOTHING_TO_SAY);
  }

  private static Looked look(FoundImage image, SourceObject object) {
    return switch (object) {
      case SourceObject.Image(var header) ->
          image.check(header).map(SourceImages::told).orElse(NOTHING_TO_SAY);
      case SourceObject.Absent(String key) ->
          new Looked.Missing(refused(image, "the name of no object: " + Came.key(key)));
      case SourceObject.Unusable(String came) -> new Looked.Unusable(refused(image, came));
    };
  }

  private static Looked told(Finding finding) {
    return finding.refused()
        ? new Looked.Unusable(finding.words())
        : new Looked.Usable(List.of(finding.words()));
  }

  private static String refused(FoundImage image, String came) {
    return Finding.refused(image.path(), EXPECTED, came).words();
  }
}
