package dev.reeldock.local.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.reeldock.json.JsonObject;
import dev.reeldock.provider.Credentials;
import dev.reeldock.provider.KlingClient;
import dev.reeldock.provider.Submission;
import dev.reeldock.provider.SubmitAnswer;
import dev.reeldock.provider.http.HttpKlingClient;
import dev.reeldock.provider.profile.Profiles;
import dev.reeldock.task.Family;
import dev.reeldock.task.Kind;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.TaskId;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * A provider's answer: the first byte chooses the HTTP status, the others are the body. Any
 * exception is a finding, and so is a refusal that no JSON said: an open answer is never a failure.
 */
public final class AnswersTarget {
  private static final int[] STATUSES = {200, 400, 401, 403, 404, 429, 500, 502, 503, 504};
  private static final Kind KIND = new Kind(Family.VIDEOS, "image2video");
  private static final TaskId ID = new TaskId("0123456789abcdef0123456789abcdef");
  private static final Submission SUBMISSION =
      new Submission(
          ID,
          KIND,
          new JsonObject(Map.of("prompt", "Any")),
          URI.create("https://callbacks.example/"),
          Instant.MAX);

  private AnswersTarget() {}

  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length == 0) {
      return;
    }
    int status = STATUSES[Byte.toUnsignedInt(input[0]) % STATUSES.length];
    byte[] body = Arrays.copyOfRange(input, 1, input.length);
    KlingClient client = client(status, body);
    var _ = client.query(KIND, new ProviderTaskId("1"));
    if (client.submit(SUBMISSION) instanceof SubmitAnswer.Refused refused && !isJson(body)) {
      throw new AssertionError("Refused by what is no JSON: " + refused);
    }
  }

  private static KlingClient client(int status, byte[] body) {
    return new HttpKlingClient(
        new ScriptedHttpClient(status, body),
        Profiles.shipped("kling"),
        new Key(),
        InstantSource.system());
  }

  /** Told by another reader. Words in another encoding than UTF-8 do not make a code unreadable. */
  private static boolean isJson(byte[] body) {
    try {
      return JSON.std.anyFrom(new String(body, UTF_8).getBytes(UTF_8)) != null;
    } catch (IOException e) {
      return false;
    }
  }

  private record Key() implements Credentials {
    @Override
    public Optional<String> current() {
      return Optional.of("key");
    }

    @Override
    public Optional<String> insteadOf(String expired) {
      return Optional.empty();
    }
  }
}
