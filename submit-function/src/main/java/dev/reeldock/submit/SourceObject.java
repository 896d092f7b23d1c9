package dev.reeldock.submit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.reeldock.media.ImageHeader;
import dev.reeldock.media.SourceStore;
import dev.reeldock.submit.kind.InlineImage;

/** What lies behind the name of an object, by what the bucket says of it and by its beginning. */
sealed interface SourceObject {
  record Image(ImageHeader.Sized header) implements SourceObject {}

  record Absent(String key) implements SourceObject {}

  /** Tells what came, without the name. */
  record Unusable(String came) implements SourceObject {}

  static SourceObject named(String name, SourceStore sources) {
    return sources
        .keyOf(name)
        .map(key -> find(key, sources))
        .orElseGet(() -> new Unusable("a name outside it"));
  }

  private static SourceObject find(String key, SourceStore sources) {
    int length = key.getBytes(UTF_8).length;
    if (length > SourceStore.LONGEST_KEY) {
      return new Unusable("a key of " + length + " bytes");
    }
    return sources
        .find(key)
        .map(source -> read(key, source.bytes(), sources))
        .orElseGet(() -> new Absent(key));
  }

  private static SourceObject read(String key, long bytes, SourceStore sources) {
    if (bytes == 0 || bytes > InlineImage.MAX_BYTES) {
      return new Unusable("one of " + bytes + " bytes");
    }
    return switch (ImageHeader.read((place, length) -> sources.read(key, place, length))) {
      case ImageHeader.Sized header -> new Image(header);
      case ImageHeader.Unreadable why -> new Unusable("that of " + why.words());
    };
  }
}
