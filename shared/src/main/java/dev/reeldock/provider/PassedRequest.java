package dev.reeldock.provider;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A caller's call that goes to the provider as it came, but for its body.
 *
 * @param path as Kling has it, one of the profile's list: nothing in it needs encoding
 * @param query the parameters behind the question mark, decoded
 * @param contentType of the body, empty where the caller told none
 */
public record PassedRequest(
    String method, String path, Map<String, List<String>> query, String contentType) {
  public PassedRequest {
    query = Collections.unmodifiableMap(new LinkedHashMap<>(query)); // in the order that it came in
  }
}
