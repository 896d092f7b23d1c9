package dev.reeldock.provider.http;

import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import dev.reeldock.provider.Submission;
import dev.reeldock.provider.profile.Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.ContentStreamProvider;

/** The body of a POST, whole before the call begins; it can be sent any number of times. */
interface Body extends AutoCloseable {
  long length();

  ContentStreamProvider content();

  @Override
  void close();

  /** In the provider's spelling; in memory, or in a file if bytes are read into it. */
  static Body of(Submission submission, Profile profile) throws IOException {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>(spelt(submission, profile).fields());
    fields.put("callback_url", submission.callbackUrl().toString());
    if (profile.externalIds().sent()) {
      fields.put("external_task_id", submission.id().value());
    }
    return Json.holdsBytes(fields)
        ? BodyFile.of(submission.id().value(), fields)
        : of(Json.text(fields).getBytes(StandardCharsets.UTF_8));
  }

  private static JsonObject spelt(Submission submission, Profile profile) {
    return profile
        .page(submission.kind())
        .map(page -> new Spelling(page).of(submission.fields()))
        .orElse(submission.fields());
  }

  /** As it is, in memory. */
  static Body of(byte[] content) {
    return new Body() {
      @Override
      public long length() {
        return content.length;
      }

      @Override
      public ContentStreamProvider content() {
        return ContentStreamProvider.fromByteArrayUnsafe(content);
      }

      @Override
      public void close() {}
    };
  }
}
