package dev.reeldock.local.kling;

/** Where a request has images. */
public sealed interface ImageField {
  String name();

  /** A field that may hold one image. */
  record Single(String name) implements ImageField {}

  /** A field that holds 1 to {@code most} objects, each with one image in {@code member}. */
  record Listed(String name, String member, int most) implements ImageField {}
}
