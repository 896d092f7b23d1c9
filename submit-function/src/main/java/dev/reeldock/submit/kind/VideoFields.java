package dev.reeldock.submit.kind;

import static dev.reeldock.submit.kind.Presence.DISPUTED;
import static dev.reeldock.submit.kind.Presence.OPTIONAL;
import static dev.reeldock.submit.kind.Presence.REQUIRED;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The fields of videos that have fields of their own. Kling's page of 2025 calls a movement's type,
 * a mask and its points optional, that of 2026 required.
 */
final class VideoFields {
  private VideoFields() {}

  static Field shots() {
    return new Field.Items(
        "multi_prompt",
        OPTIONAL,
        Bounds.upTo(6),
        List.of(
            Field.Whole.unbounded("index", OPTIONAL),
            new Field.Text("prompt", REQUIRED, 512),
            new Field.Choice("duration", REQUIRED, List.of(seconds(1)))));
  }

  static Field cameraControl() {
    return new Field.Group("camera_control", OPTIONAL, List.of(movement(), directions()));
  }

  private static Field movement() {
    return new Field.Choice(
        "type",
        DISPUTED,
        List.of("simple", "down_back", "forward_up", "right_turn_forward", "left_turn_forward"));
  }

  private static Field directions() {
    List<Field> directions =
        Stream.of("horizontal", "vertical", "pan", "tilt", "roll", "zoom")
            .<Field>map(direction -> new Field.Decimal(direction, -10, 10))
            .toList();
    return new Field.Group("config", OPTIONAL, directions);
  }

  /** One gateway types it as a single object. */
  static Field dynamicMasks() {
    return new Field.Items(
        "dynamic_masks",
        OPTIONAL,
        Bounds.upTo(6),
        List.of(new Field.Image("mask", DISPUTED, ImageUse.MASK), points()));
  }

  private static Field points() {
    return new Field.Items(
        "trajectories",
        DISPUTED,
        new Bounds(2, 77),
        List.of(Field.Whole.unbounded("x", DISPUTED), Field.Whole.unbounded("y", DISPUTED)));
  }

  /** Seconds as text, up to 15. */
  static String[] seconds(int from) {
    return IntStream.rangeClosed(from, 15).mapToObj(Integer::toString).toArray(String[]::new);
  }
}
