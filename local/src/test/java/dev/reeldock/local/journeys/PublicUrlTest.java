package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.kling.Order;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Domains of the user's own: callers and the provider hear of no other. */
final class PublicUrlTest {
  private static final String API = "https://kling.example.com";
  private static final String CALLBACKS = "https://callbacks.example.com/callbacks";

  @AutoClose
  private final Reeldock reeldock =
      Reeldock.startWith(
          Map.of("PublicApiUrl", API, "PublicCallbackUrl", CALLBACKS), FakeKlingSettings.fast());

  @Test
  void submit_publicUrls_areGivenToTheProviderAndToTheCaller() {
    reeldock.kling().resolve("callbacks.example.com", reeldock.callbackApi().resolve("/"));
    Job job = Job.submitted(reeldock, Order.ofSamples());
    String link = job.stored().video("url");

    assertThat(link).startsWith(API + "/artifacts/" + job.taskId() + "/1.mp4/");
    assertThat(job.bought().order().callbackUrl())
        .asString()
        .startsWith(CALLBACKS + "/" + job.taskId() + "/");
    assertThat(reeldock.logs().all()).anyMatch(line -> line.contains("SAVED_AND_WOKEN"));
  }
}
