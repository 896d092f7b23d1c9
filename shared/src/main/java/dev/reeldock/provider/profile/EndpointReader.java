package dev.reeldock.provider.profile;

import dev.reeldock.provider.profile.Endpoint.Auth;
import dev.reeldock.task.Family;
import dev.reeldock.task.Kind;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads where a provider is called: every URL that will be made of it can be made. */
final class EndpointReader {
  private static final String BASE_URL = "null, or scheme and host";
  private static final int LAST_PORT = 65_535;

  private static final String QUERY =
      "null, or a URL's path with {id} in it once, and of other braces only {family} and {kind}";

  private static final URI ANYWHERE = URI.create("https://provider.example");
  private static final Kind SAMPLE = new Kind(Family.VIDEOS, "image2video");

  private final Section section;

  private EndpointReader(Section section) {
    this.section = section;
  }

  static Endpoint read(Section section) {
    return new EndpointReader(section.of("base_url", "prefix", "auth", "query")).endpoint();
  }

  private Endpoint endpoint() {
    return new Endpoint(
        baseUrl(),
        section.text("prefix", "(/[A-Za-z0-9._-]+)*", "a path without a slash at its end"),
        section.someOf("auth", Auth.class),
        query());
  }

  private @Nullable URI baseUrl() {
    if (section.isNull("base_url")) {
      return null;
    }
    URI url =
        URI.create(section.text("base_url", "https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?", BASE_URL));
    if (url.getHost() == null || url.getPort() == 0 || url.getPort() > LAST_PORT) {
      throw section.wrong("base_url", BASE_URL);
    }
    return url;
  }

  private @Nullable String query() {
    if (section.isNull("query")) {
      return null;
    }
    String known = "([^\\s{}#]|\\{family}|\\{kind})*";
    String query = section.text("query", "/" + known + "\\{id}" + known, QUERY);
    if (!makesUrl(query)) {
      throw section.wrong("query", QUERY);
    }
    return query;
  }

  private static boolean makesUrl(String query) {
    try {
      URI made = new Endpoint(ANYWHERE, "", Set.of(), query).query(SAMPLE, "1");
      return made.getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
