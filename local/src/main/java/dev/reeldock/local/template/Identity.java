package dev.reeldock.local.template;

import java.util.Map;

/** What a deployed resource is called: the answer to !Ref and to each !GetAtt. */
record Identity(String ref, Map<String, String> attributes) {
  Identity {
    attributes = Map.copyOf(attributes);
  }

  /** Empty for what is never named by one. */
  String arn() {
    return attributes.getOrDefault("Arn", "");
  }

  static Identity of(String ref) {
    return new Identity(ref, Map.of());
  }

  static Identity withArn(String ref, String arn) {
    return new Identity(ref, Map.of("Arn", arn));
  }
}
