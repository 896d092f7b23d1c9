package dev.reeldock.capability;

import java.util.List;
import java.util.stream.Stream;

/**
 * The keys that a token may be signed with: the current one and the one before it. A key that is
 * neither may have come by a rotation since the secret was read, so it is read again.
 */
public final class KeyRing {
  private final Secrets secrets;
  private final String name;

  public KeyRing(Secrets secrets, String name) {
    this.secrets = secrets;
    this.name = name;
  }

  Key signing() {
    return Key.of(secrets.read(name).current());
  }

  /** Empty for a key that is over, or never was; two of one name are possible. */
  List<Key> named(String id) {
    List<Key> known = named(id, secrets.read(name));
    return known.isEmpty() ? named(id, secrets.readAgain(name)) : known;
  }

  private static List<Key> named(String id, Secrets.Versions versions) {
    return Stream.concat(Stream.of(versions.current()), versions.previous().stream())
        .map(Key::of)
        .filter(key -> key.id().equals(id))
        .toList();
  }
}
