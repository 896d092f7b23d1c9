package dev.reeldock.media;

import java.net.URI;
import java.util.Optional;

/** Which results' URLs are followed at all. Safe for concurrent use. */
@FunctionalInterface
public interface ResultDoor {
  /** Why the URL does not pass; empty when it does. Names the host and nothing else of it. */
  Optional<String> refusal(URI url);
}
