package dev.reeldock.task;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The name of a task: 32 lower-case hexadecimal digits. Callers know the task by it, and the
 * provider is given it as {@code external_task_id}.
 */
public record TaskId(String value) {
  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");

  public TaskId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A task id is 32 hexadecimal digits; this one has " + value.length() + " characters.");
    }
  }

  public static TaskId random(RandomGenerator random) {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return new TaskId(HexFormat.of().formatHex(bytes));
  }

  /**
   * Of the upload of an object: the same however often it is told, another for each new upload.
   *
   * @param sequencer S3's, of the event; its leading zeros mean nothing
   * @param etag of the content: LocalStack gives every event the same sequencer
   */
  public static TaskId ofUpload(String bucket, String key, String sequencer, String etag) {
    String told = sequencer.toLowerCase(Locale.ROOT).replaceFirst("^0+", "");
    byte[] hash = sha256(String.join("\n", bucket, key, told, etag));
    return new TaskId(HexFormat.of().formatHex(hash, 0, 16));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }

  /** The id that a stranger's text is, if it is one. */
  public static Optional<TaskId> parse(String text) {
    return SHAPE.matcher(text).matches() ? Optional.of(new TaskId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
