package dev.reeldock.capability;

import java.util.List;

/** The keys that a token may be signed with: the current one first, then the one before it. */
public final class KeyRing {
  private final Secrets secrets;
  private final String name;

  public KeyRing(Secrets secrets, String name) {
    this.secrets = secrets;
    this.name = name;
  }

  String signing() {
    return secrets.read(name).current();
  }

  List<String> accepted() {
    Secrets.Versions versions = secrets.read(name);
    return versions
        .previous()
        .map(previous -> List.of(versions.current(), previous))
        .orElseGet(() -> List.of(versions.current()));
  }
}
