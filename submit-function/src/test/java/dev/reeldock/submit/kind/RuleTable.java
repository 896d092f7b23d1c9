package dev.reeldock.submit.kind;

import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import dev.reeldock.media.SampleImages;
import dev.reeldock.provider.profile.Profile;
import dev.reeldock.submit.Images;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One kind's lines of {@code rules/<profile>/<kind>.txt}: what documentation says, and what
 * follows.
 *
 * @param warnings what is said of the valid body, and so of each line's
 */
record RuleTable(
    Profile profile,
    KindDescription description,
    JsonObject valid,
    List<String> warnings,
    List<Line> lines) {
  private static final String VALID = "# Valid: ";
  private static final String WARNS = "# Warns: ";
  private static final Pattern TEXT = Pattern.compile("@(text|smiles)\\((\\d+)\\)");
  private static final Pattern PNG = Pattern.compile("@png\\((\\d+)\\)");
  private static final Pattern SIDES = Pattern.compile("@(png|jpeg)\\[(\\d+)x(\\d+)]");

  /** One rule: the valid body with this change, and what is then said. */
  record Line(String source, String change, String verdict) {}

  static RuleTable of(Profile profile, KindDescription description) {
    List<String> text = read("/rules/" + profile.name() + "/" + description.kind().name() + ".txt");
    return new RuleTable(
        profile,
        description,
        Json.object(head(text, VALID).getFirst()).orElseThrow(),
        head(text, WARNS),
        text.stream().filter(line -> !line.startsWith("#")).map(RuleTable::line).toList());
  }

  private static List<String> head(List<String> text, String start) {
    return text.stream()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()))
        .toList();
  }

  private static Line line(String text) {
    String[] parts = text.split(" \\| ", 3);
    return new Line(parts[0], parts[1], parts[2]);
  }

  Reading read(Line line) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>(valid.fields());
    fields.putAll(Json.object(spelledOut(line.change())).orElseThrow().fields());
    return description.read(new JsonObject(fields), profile);
  }

  private static String spelledOut(String change) {
    String texts =
        TEXT.matcher(change)
            .replaceAll(match ->
                (match.group(1).equals("text") ? "x" : "\uD83D\uDE00")
                    .repeat(Integer.parseInt(match.group(2))));
    return PNG.matcher(SIDES.matcher(texts).replaceAll(RuleTable::image))
        .replaceAll(match -> png(Integer.parseInt(match.group(1))))
        .replace("@lines", lines(Images.PNG))
        .replace("@spaced", Images.base64(Images.PNG).replaceFirst("(?<=.{12}).", " "))
        .replace("@png", Images.base64(Images.PNG))
        .replace("@jpeg", Images.base64(Images.JPEG))
        .replace("@gif", Images.base64(Images.GIF));
  }

  /** As {@code base64} prints it, in JSON. */
  private static String lines(byte[] image) {
    return Base64.getMimeEncoder(20, new byte[] {'\n'}).encodeToString(image).replace("\n", "\\n");
  }

  private static String image(MatchResult match) {
    int width = Integer.parseInt(match.group(2));
    int height = Integer.parseInt(match.group(3));
    return Images.base64(
        match.group(1).equals("png")
            ? SampleImages.png(width, height)
            : SampleImages.jpeg(width, height));
  }

  private static String png(int bytes) {
    return Images.base64(Arrays.copyOf(Images.PNG, bytes));
  }

  private static List<String> read(String resource) {
    try (InputStream in = Objects.requireNonNull(RuleTable.class.getResourceAsStream(resource))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
