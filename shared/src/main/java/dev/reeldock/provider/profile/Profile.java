package dev.reeldock.provider.profile;

import dev.reeldock.provider.ImageTransport;
import dev.reeldock.task.Kind;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A provider, as far as it differs from the others.
 *
 * @param name the first part of its pools' names, and what tasks remember it by
 * @param title what people call it
 * @param dated when its documentation was last read
 * @param flatAnswers whether its clients expect a create answer's fields beside the envelope too
 * @param passThrough the calls that make no task, and go to the provider as they are
 * @param pages what its documentation says of kinds, by their paths; a kind without a page is
 *     Kling's
 */
public record Profile(
    String name,
    String title,
    LocalDate dated,
    Endpoint endpoint,
    ExternalIds externalIds,
    Outcomes outcomes,
    boolean flatAnswers,
    ImageTransport imageTransport,
    List<PassedCall> passThrough,
    Map<String, KindPage> pages) {
  public Profile {
    passThrough = List.copyOf(passThrough);
    pages = Map.copyOf(pages);
  }

  /** The same provider elsewhere. */
  public Profile at(URI baseUrl) {
    return new Profile(
        name,
        title,
        dated,
        endpoint.at(baseUrl),
        externalIds,
        outcomes,
        flatAnswers,
        imageTransport,
        passThrough,
        pages);
  }

  public Optional<KindPage> page(Kind kind) {
    return Optional.ofNullable(pages.get(kind.path()));
  }

  /** Whether an outcome is asked for; else a callback is all that ever tells it. */
  public boolean hasQuery() {
    return endpoint.query() != null;
  }

  /** Whether asking, late enough, proves that an attempt bought nothing, or makes it harmless. */
  public boolean canTell() {
    return externalIds.queryable() && (externalIds.refusedWhenUsed() || settles());
  }

  /** Whether a "not found" by external id proves, late enough, that there is no such task. */
  public boolean settles() {
    return externalIds.queryable() && externalIds.settle() != null;
  }

  /** How long to wait before a "not found" counts. */
  public Duration settling() {
    return Optional.ofNullable(externalIds.settle()).orElse(Duration.ZERO);
  }
}
