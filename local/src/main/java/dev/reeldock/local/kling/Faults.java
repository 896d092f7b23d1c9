package dev.reeldock.local.kling;

import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Misbehaviour on demand. A fault of "the next" request happens once; several of one sort happen in
 * the order in which they were asked for. Thread-safe.
 */
public final class Faults {
  /** What a task says that Kling's content control stopped. */
  public static final String RISK_CONTROL = "Failure to pass the risk control system";

  private final Queue<CreateFault> creates = new ConcurrentLinkedQueue<>();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final Queue<DownloadFault> downloads = new ConcurrentLinkedQueue<>();
  private final Set<String> retiredModels = ConcurrentHashMap.newKeySet();
  private final AtomicInteger happened = new AtomicInteger();
  private final Set<String> fullModels = ConcurrentHashMap.newKeySet();
  private volatile boolean externalIdsForgotten;
  private volatile CreateFault lasting = new CreateFault.None();

  /** The next create buys a task, but its answer never comes: the connection closes. */
  public void loseNextCreateAfterAccepting() {
    creates.add(new CreateFault.LostAfterAccepting());
  }

  /** The next create buys nothing and gets no answer: the connection closes. */
  public void loseNextCreateBeforeAccepting() {
    creates.add(new CreateFault.LostBeforeAccepting());
  }

  /** The next create buys nothing and is answered with this error. */
  public void refuseNextCreate(int httpStatus, int code, String message) {
    creates.add(new CreateFault.Refused(httpStatus, code, message));
  }

  /** Until {@link #acceptCreates}, no create buys anything and all are answered with this error. */
  public void refuseCreates(int httpStatus, int code, String message) {
    lasting = new CreateFault.Refused(httpStatus, code, message);
  }

  public void acceptCreates() {
    lasting = new CreateFault.None();
  }

  /** The next create buys nothing and is answered with a proxy's error page. */
  public void answerNextCreateWithHtml(int httpStatus) {
    creates.add(new CreateFault.AnsweredInstead(Reply.Text.html(httpStatus)));
  }

  /** The next create buys a task, but its answer comes that much later. */
  public void delayNextCreate(Duration delay) {
    creates.add(new CreateFault.AnsweredLate(delay));
  }

  /** The next create buys a task, but its answer waits until the latch is open. */
  public void holdNextCreate(CountDownLatch latch) {
    creates.add(new CreateFault.Held(latch));
  }

  /** The next task that would succeed fails instead. */
  public void failNextTask() {
    failures.add(RISK_CONTROL);
  }

  /** The next valid downloads are answered with 403. */
  public void forbidNextDownloads(int count) {
    for (int i = 0; i < count; i++) {
      downloads.add(DownloadFault.FORBIDDEN);
    }
  }

  /** The next valid download breaks off half-way. */
  public void truncateNextDownload() {
    downloads.add(DownloadFault.TRUNCATED);
  }

  /** The next valid download pauses before its first bytes, and again half-way. */
  public void slowNextDownload() {
    downloads.add(DownloadFault.SLOW);
  }

  /** Until {@link #rememberExternalIds}, a query by external id finds nothing. */
  public void forgetExternalIds() {
    externalIdsForgotten = true;
  }

  public void rememberExternalIds() {
    externalIdsForgotten = false;
  }

  /** From now on, creates that name the model are answered with 404 / 1203. */
  public void retireModel(String model) {
    retiredModels.add(model);
  }

  /** Until {@link #freeModel}, creates that name the model are answered with 429 / 1303. */
  public void fillModel(String model) {
    fullModels.add(model);
  }

  public void freeModel(String model) {
    fullModels.remove(model);
  }

  /** How many one-time faults have happened. */
  public int happened() {
    return happened.get();
  }

  /** How many one-time faults are still to happen. */
  public int pending() {
    return creates.size() + failures.size() + downloads.size();
  }

  CreateFault nextCreate() {
    return next(creates).orElse(lasting);
  }

  Optional<String> nextFailure() {
    return next(failures);
  }

  DownloadFault nextDownload() {
    return next(downloads).orElse(DownloadFault.NONE);
  }

  boolean forgetsExternalIds() {
    return externalIdsForgotten;
  }

  boolean isRetired(String model) {
    return retiredModels.contains(model);
  }

  boolean isFull(String model) {
    return fullModels.contains(model);
  }

  private <T> Optional<T> next(Queue<T> queue) {
    @Nullable T fault = queue.poll();
    if (fault != null) {
      happened.incrementAndGet();
    }
    return Optional.ofNullable(fault);
  }
}
