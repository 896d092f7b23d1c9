package dev.reeldock.local.simulation;

import dev.reeldock.media.SampleMedia;
import dev.reeldock.provider.Snapshot;
import dev.reeldock.provider.Submission;
import dev.reeldock.provider.TaskStatus;
import dev.reeldock.task.Cost;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.Result;
import dev.reeldock.task.TaskId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One task that the provider has sold, on its way to the end that its prompt asks for. */
final class Sale {
  static final String WORDS = "the cup broke";
  private static final String HOST = "https://v1.klingai.com";

  private final int number;
  private final Submission submission;
  private final boolean sameId;
  private final Instant listedAt;
  private TaskStatus status = TaskStatus.SUBMITTED;
  private int links;

  /**
   * @param sameId whether callbacks name the task as answers do
   */
  Sale(int number, Submission submission, boolean sameId, Instant listedAt) {
    this.number = number;
    this.submission = submission;
    this.sameId = sameId;
    this.listedAt = listedAt;
  }

  ProviderTaskId id() {
    return new ProviderTaskId("sold-" + number);
  }

  /** As the callbacks name it. */
  ProviderTaskId idInCallbacks() {
    return sameId ? id() : new ProviderTaskId("kling-" + number);
  }

  TaskId taskId() {
    return submission.id();
  }

  URI callbackUrl() {
    return submission.callbackUrl();
  }

  TaskStatus status() {
    return status;
  }

  boolean listed(Instant now) {
    return !now.isBefore(listedAt);
  }

  boolean running() {
    return status == TaskStatus.SUBMITTED || status == TaskStatus.PROCESSING;
  }

  void moveOn() {
    status = status == TaskStatus.SUBMITTED ? TaskStatus.PROCESSING : end();
  }

  private TaskStatus end() {
    return prompt().contains("breaks") ? TaskStatus.FAILED : TaskStatus.SUCCEED;
  }

  /** With links that nobody has seen before. */
  Snapshot snapshot() {
    links++;
    List<ProviderTaskId> ids = sameId ? List.of(id()) : List.of(id(), idInCallbacks());
    return new Snapshot(ids, status, words(), results(), cost(), null, null);
  }

  private String words() {
    return status == TaskStatus.FAILED ? WORDS : "";
  }

  private @Nullable Cost cost() {
    return running() ? null : new Cost("3.5");
  }

  private List<Result> results() {
    int made = status == TaskStatus.SUCCEED ? prompt().contains("two") ? 2 : 1 : 0;
    return IntStream.rangeClosed(1, made).mapToObj(this::result).toList();
  }

  private Result result(int place) {
    URI marked = prompt().contains("marked") ? link("marked", place) : null;
    return new Result("made-" + place, link("plain", place), marked, "5");
  }

  private URI link(String variant, int place) {
    String path = "/" + number + "/" + variant + "-" + place + ".mp4";
    return URI.create(HOST + path + "?signature=" + links);
  }

  /** What the files of the task hold, in order. */
  List<String> contents() {
    return results().stream().flatMap(Result::urls).map(Sale::content).toList();
  }

  /** What is served there, one character for each byte. */
  static String content(URI url) {
    byte[] words = ("the file of " + url.getPath()).getBytes(StandardCharsets.UTF_8);
    return new String(SampleMedia.mp4(words), StandardCharsets.ISO_8859_1);
  }

  /** As the caller wrote it: no two of their requests have the same. */
  String prompt() {
    return submission.fields().text("prompt").orElse("");
  }

  @Override
  public String toString() {
    return id() + " for " + taskId().value().substring(0, 2) + " " + status;
  }
}
