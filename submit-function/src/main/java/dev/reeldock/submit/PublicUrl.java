package dev.reeldock.submit;

import dev.reeldock.lambda.ApiEvent;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What our links begin with: the URL that the stack was told, or else the one that the call came
 * by. Behind a domain of its own API Gateway names that domain and still the stage, which is no
 * part of such a URL.
 */
record PublicUrl(@Nullable URI told) {
  URI of(ApiEvent event) {
    return told == null ? event.baseUrl() : told;
  }
}
