package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.reeldock.local.kling.Order;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A stack in a real account, with a real provider, which takes money: {@code REELDOCK_BASE_URL} and
 * {@code REELDOCK_CALLER_KEY} name it. It buys one image. Without them it says that it did not run.
 */
final class RealStackIT {
  private static final String BASE_URL = variable("REELDOCK_BASE_URL");
  private static final String CALLER_KEY = variable("REELDOCK_CALLER_KEY");
  private static final Duration PATIENCE = Duration.ofMinutes(20);

  private static String variable(String name) {
    String value = System.getenv(name);
    return value == null ? "" : value.strip();
  }

  @BeforeEach
  void aStackIsNamed() {
    boolean named = !BASE_URL.isEmpty() && !CALLER_KEY.isEmpty();
    if (!named) {
      System.out.println(
          "No story was told on a real stack: REELDOCK_BASE_URL and REELDOCK_CALLER_KEY name none.");
    }
    assumeTrue(named);
  }

  @Test
  void submit_oneImage_isStoredAndServed() {
    try (ApiClient api = new ApiClient(URI.create(BASE_URL), CALLER_KEY)) {
      String path = "/v1/images/generations";
      String taskId = api.submit(Order.generations().with("n", 1)).taskId();
      Answer answer =
          Await.until(
              "the end of the task", PATIENCE, () -> api.get(path + "/" + taskId), Answer::ended);

      assertThat(answer.taskStatus()).as(answer.body()).isEqualTo("succeed");
      NamedFile file = NamedFile.in(answer.json().get("data")).getFirst();
      byte[] served = api.follow(file.link()).bytes();
      assertThat(served).hasSize((int) file.bytes());
      assertThat(Sha256.of(served)).isEqualTo(file.sha256());
      assertThat(api.head(URI.create(file.link() + "x")).httpStatus()).isEqualTo(404);
    }
  }

  @Test
  void call_withoutAuthorization_is1001() {
    try (ApiClient api = new ApiClient(URI.create(BASE_URL), CALLER_KEY)) {
      for (String method : new String[] {"GET", "POST"}) {
        Answer answer = api.stranger(method, "/v1/images/generations");
        assertThat(answer.httpStatus()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo(1001);
      }
    }
  }
}
