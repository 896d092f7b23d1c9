package dev.reeldock.submit;

import dev.reeldock.json.JsonObject;
import dev.reeldock.media.SourceStore;
import dev.reeldock.provider.profile.Profile;
import dev.reeldock.submit.kind.Came;
import dev.reeldock.submit.kind.Finding;
import dev.reeldock.submit.kind.FoundImage;
import dev.reeldock.submit.kind.InlineImage;
import dev.reeldock.submit.kind.KindDescription;
import dev.reeldock.submit.kind.Reading;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the fields of an upload. Images are URLs, or keys below {@code incoming/}: relative to the
 * upload's folder, or as {@code s3://} names.
 */
final class UploadFields {
  private static final String EXPECTED =
      "an http(s) URL, or the key of an image below " + Uploaded.PREFIX;

  /** The last two are how every png and every jpg begins. */
  private static final Pattern BASE64 = Pattern.compile("(?i:data:)|iVBORw0KGgo|/9j/");

  /** Of whatever scheme, or without one; a query may have a signature in it. */
  private static final Pattern URL = Pattern.compile("^//|://|\\?");

  private final Profile profile;
  private final SourceStore sources;
  private final Uploaded uploaded;

  UploadFields(Profile profile, SourceStore sources, Uploaded uploaded) {
    this.profile = profile;
    this.sources = sources;
    this.uploaded = uploaded;
  }

  /** What is wrong with an image comes first: the kind's own words would offer base64. */
  Asked read(KindDescription description, JsonObject fields) {
    Reading reading = description.read(fields, profile, this::named);
    return strangeImage(description, reading.body())
        .or(reading::refusal)
        .<Asked>map(reason -> new Asked.Unusable(description, reason))
        .orElseGet(
            () -> new Asked.Task(description, reading.body(), Warnings.of(reading, profile)));
  }

  /** What is neither a URL nor a name is a key beside the upload. */
  private String named(String text) {
    boolean key =
        text.length() <= SourceStore.LONGEST_KEY && !isBase64(text) && !URL.matcher(text).find();
    return key ? sources.nameOf(uploaded.folder() + text) : text;
  }

  private Optional<String> strangeImage(KindDescription description, JsonObject body) {
    return description.images(body).stream().flatMap(image -> strange(image).stream()).findFirst();
  }

  private Optional<String> strange(FoundImage image) {
    return came(image).map(came -> Finding.refused(image.path(), EXPECTED, came).words());
  }

  /** A value of another type has been refused already. */
  private Optional<String> came(FoundImage image) {
    return switch (image.value()) {
      case InlineImage _ -> Optional.of("base64");
      case String text -> image.name().map(this::strangeName).orElseGet(() -> noName(image, text));
      default -> Optional.empty();
    };
  }

  private Optional<String> strangeName(String name) {
    return sources.keyOf(name).map(this::strangeKey).orElse(Optional.of("another bucket's name"));
  }

  /** The upload itself is where it may be, whatever it is called. */
  private Optional<String> strangeKey(String key) {
    if (key.equals(uploaded.key())) {
      return Optional.empty();
    }
    if (!key.startsWith(Uploaded.PREFIX)) {
      return Optional.of("a key elsewhere: " + Came.key(key));
    }
    return Arrays.asList(key.split("/", -1)).contains("..")
        ? Optional.of("a key with .. in it")
        : Optional.empty();
  }

  private static Optional<String> noName(FoundImage image, String text) {
    if (image.isUrl()) {
      return Optional.empty();
    }
    if (isBase64(text)) {
      return Optional.of("base64");
    }
    return Optional.of(
        URL.matcher(text).find() ? "a URL without http(s)" : text.length() + " characters");
  }

  private static boolean isBase64(String text) {
    return BASE64.matcher(text).lookingAt();
  }
}
