package dev.reeldock.local.emulators;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One secret's two readable versions. */
record SecretVersions(String name, List<Version> newestFirst) {
  record Version(String id, String value) {
    static Version of(String value) {
      return new Version(UUID.randomUUID().toString(), value);
    }
  }

  SecretVersions {
    newestFirst = List.copyOf(newestFirst);
  }

  static SecretVersions first(String name, String value) {
    return new SecretVersions(name, List.of(Version.of(value)));
  }

  SecretVersions rotatedTo(String value) {
    return new SecretVersions(name, List.of(Version.of(value), newestFirst.getFirst()));
  }

  Optional<Version> at(String stage) {
    return switch (stage) {
      case "AWSCURRENT" -> Optional.of(newestFirst.getFirst());
      case "AWSPREVIOUS" -> newestFirst.stream().skip(1).findFirst();
      default -> Optional.empty();
    };
  }
}
