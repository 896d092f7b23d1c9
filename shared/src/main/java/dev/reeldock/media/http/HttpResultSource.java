package dev.reeldock.media.http;

import dev.reeldock.media.ResultSource;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.SdkHttpClient;

/** Results over HTTP: each URL passes the door, and so does each redirect that is followed. */
public final class HttpResultSource implements ResultSource {
  /** A host may have to fetch the result itself first. */
  private static final Duration HEAD_WITHIN = Duration.ofSeconds(30);

  private final SdkHttpClient http;
  private final Door door;
  private final Duration headWithin;

  public HttpResultSource(SdkHttpClient http, Door door) {
    this(http, door, HEAD_WITHIN);
  }

  /**
   * @param headWithin how long a host may take to say what it serves
   */
  HttpResultSource(SdkHttpClient http, Door door, Duration headWithin) {
    this.http = http;
    this.door = door;
    this.headWithin = headWithin;
  }

  @Override
  public Opened open(URI url) {
    return open(url, door.results().redirects());
  }

  private Opened open(URI url, int redirects) {
    return door.stops(url).orElseGet(() -> get(url, redirects));
  }

  private Opened get(URI url, int redirects) {
    try {
      ExecutableHttpRequest request = http.prepareRequest(ResultRequest.of(url));
      Answer answer = new Answer(url, TimelyHead.of(request, headWithin));
      return answer.isRedirect() && redirects > 0
          ? follow(answer, redirects - 1)
          : answer.opened(door.results().mostBytes());
    } catch (IOException | RuntimeException e) { // the HTTP client tells some breaks unchecked
      return new Opened.Unavailable(
          url.getHost() + " gave no answer: " + e.getClass().getSimpleName());
    }
  }

  private Opened follow(Answer answer, int redirects) {
    return answer
        .location()
        .map(next -> open(next, redirects))
        .orElseGet(() -> answer.unavailable("redirects to what is no URL"));
  }
}
