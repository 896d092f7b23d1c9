package dev.reeldock.provider.profile;

import dev.reeldock.task.Kind;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a provider is called, and how.
 *
 * @param baseUrl a scheme and a host; absent where the provider's pages print none
 * @param prefix what stands before {@code /videos/...}, for example {@code /kling/v1}
 * @param query the path of a query below the prefix, with {@code {family}}, {@code {kind}} and
 *     {@code {id}} in it; absent where there is none
 */
public record Endpoint(
    @Nullable URI baseUrl, String prefix, Set<Auth> auth, @Nullable String query) {

  /** How a caller shows who it is. */
  public enum Auth {
    /** A key, as it is. */
    KEY,
    /** A JWT, signed with an access and a secret key. */
    JWT
  }

  public Endpoint {
    auth = Set.copyOf(auth);
  }

  Endpoint at(URI newBaseUrl) {
    return new Endpoint(newBaseUrl, prefix, auth, query);
  }

  /** Where it answers; known once the stack has started. */
  public URI url() {
    if (baseUrl == null) {
      throw new IllegalStateException("A profile without a base URL was used");
    }
    return baseUrl;
  }

  /** Where tasks of this kind are made. */
  public URI create(Kind kind) {
    return URI.create(url() + prefix + "/" + kind.path());
  }

  /**
   * Where a call goes that makes no task.
   *
   * @param path as Kling has it; what it has below {@code /v1} lies below the prefix
   */
  public URI passed(String path) {
    String placed = path.startsWith("/v1/") ? prefix + path.substring("/v1".length()) : path;
    return URI.create(url() + placed);
  }

  /**
   * Where one task is asked about.
   *
   * @param segment its id, percent-encoded
   */
  public URI query(Kind kind, String segment) {
    if (query == null) {
      throw new IllegalStateException("A provider without a query was asked");
    }
    String path =
        query
            .replace("{family}", kind.family().path())
            .replace("{kind}", kind.name())
            .replace("{id}", segment);
    return URI.create(url() + prefix + path);
  }
}
