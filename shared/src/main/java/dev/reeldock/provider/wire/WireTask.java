package dev.reeldock.provider.wire;

import dev.reeldock.json.JsonObject;
import dev.reeldock.provider.Callback;
import dev.reeldock.provider.Snapshot;
import dev.reeldock.provider.TaskStatus;
import dev.reeldock.task.ProviderTaskId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A task as an answer or a callback describes it: flat, wrapped in {@code data}, or a gateway's
 * description around Kling's own. The innermost status is the task's; neither an envelope's word
 * nor the presence of a URL says anything of it.
 */
public final class WireTask {
  private final List<Layer> fromOutside;
  private final WireResults results;

  private WireTask(List<Layer> fromOutside) {
    this.fromOutside = fromOutside;
    this.results = innermost(WireResults::of).orElse(WireResults.NONE);
  }

  /** The task that the object describes; empty where it names none. */
  public static Optional<WireTask> in(JsonObject body) {
    List<Layer> layers =
        Layer.of(body).stream()
            .dropWhile(layer -> layer.id().isEmpty() && layer.status().isEmpty())
            .toList();
    return Optional.of(new WireTask(layers)).filter(task -> !task.ids().isEmpty());
  }

  /** The task that a create answer names. An {@code id} beside a failure might be the request's. */
  public static Optional<WireTask> created(JsonObject body) {
    return in(body).filter(task -> task.namedAsTasksAre() || task.status() != TaskStatus.FAILED);
  }

  /**
   * The task in an answer to a question about one. A list is believed only if it has that one task
   * and nothing else, and an {@code id} only if it is what was asked for: it might be the
   * request's. One that tells another external id than was asked for is somebody else's.
   *
   * @param asked the id in the question: the provider's or ours
   */
  public static Optional<WireTask> askedFor(String asked, JsonObject body) {
    List<JsonObject> list = body.objects("data");
    return list.size() == 1
        ? in(list.getFirst()).filter(task -> task.isCalled(asked))
        : in(body).filter(task -> task.isCalled(asked) || task.mayBe());
  }

  /** Not as somebody else's. */
  private boolean mayBe() {
    return namedAsTasksAre() && externalTaskId().isEmpty();
  }

  private boolean namedAsTasksAre() {
    return fromOutside.stream().anyMatch(Layer::hasLegacyId);
  }

  private boolean isCalled(String name) {
    return ids().stream().anyMatch(id -> id.value().equals(name))
        || externalTaskId().filter(name::equals).isPresent();
  }

  /** As it stands; what was made is left out where a part of it cannot be read. */
  public Snapshot snapshot() {
    return new Snapshot(
        ids(),
        status(),
        Words.cut(innermost(Layer::reason).or(() -> innermost(Layer::message)).orElse("")),
        results.whole() ? results.readable() : List.of(),
        innermost(WireCost::of).orElse(null),
        innermost(WireTime::of).orElse(null),
        externalTaskId().orElse(null));
  }

  public Callback callback() {
    return new Callback(snapshot(), externalTaskId().orElse(null));
  }

  /** A part of a success is no success: ask again rather than keep a part for the whole. */
  public boolean isWhole() {
    return status() != TaskStatus.SUCCEED || results.whole();
  }

  /** The first is the gateway's own: its queries take it. */
  private List<ProviderTaskId> ids() {
    return fromOutside.stream().flatMap(layer -> layer.id().stream()).distinct().toList();
  }

  private TaskStatus status() {
    return innermost(Layer::status).orElse(TaskStatus.UNKNOWN);
  }

  private Optional<String> externalTaskId() {
    return innermost(Layer::externalTaskId);
  }

  private <T> Optional<T> innermost(Function<Layer, Optional<T>> saying) {
    return fromOutside.reversed().stream()
        .flatMap(layer -> saying.apply(layer).stream())
        .findFirst();
  }
}
