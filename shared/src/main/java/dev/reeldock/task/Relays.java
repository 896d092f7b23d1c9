package dev.reeldock.task;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a caller's own endpoint has been told of a task.
 *
 * @param told the last status of which no more is sent
 * @param ending why no more is sent of it
 * @param telling the status of the tries since
 * @param tries how many of them have begun
 * @param leaseEnd until when somebody may be sending; nobody else does
 * @param nextTry when it is tried again
 * @param log the latest tries, oldest first
 */
public record Relays(
    @Nullable CallerStatus told,
    @Nullable Ending ending,
    @Nullable CallerStatus telling,
    int tries,
    @Nullable Instant leaseEnd,
    @Nullable Instant nextTry,
    List<RelayTry> log) {
  /** An item must not outgrow its limit, however often somebody asks for the last again. */
  private static final int LOGGED = 40;

  public static final Relays NONE = new Relays(null, null, null, 0, null, null, List.of());

  /** Why no more is sent. */
  public enum Ending {
    DELIVERED,
    /** The receiver says that it wants nothing more of this task. */
    GONE,
    /** Every try has failed. */
    EXHAUSTED
  }

  public Relays {
    log = List.copyOf(log.subList(Math.max(0, log.size() - LOGGED), log.size()));
  }

  /** Whether that is still to be told. */
  boolean owe(CallerStatus status) {
    return ending != Ending.GONE && (told == null || status.saysMoreThan(told));
  }

  /** Whether nobody is sending, and no time was set that lies ahead. */
  public boolean mayTell(CallerStatus status, Instant now) {
    boolean inTime = telling != status || nextTry == null || !nextTry.isAfter(now);
    return inTime && !areBeingTold(now);
  }

  /** How many tries of that status have begun. */
  public int triesOf(CallerStatus status) {
    return telling == status ? tries : 0;
  }

  Relays taken(CallerStatus status, Instant leaseEnd) {
    return new Relays(told, ending, status, triesOf(status) + 1, leaseEnd, null, log);
  }

  Relays tried(RelayTry last) {
    List<RelayTry> longer = Stream.concat(log.stream(), Stream.of(last)).toList();
    return new Relays(told, ending, telling, tries, leaseEnd, nextTry, longer);
  }

  Relays again(Instant at) {
    return new Relays(told, ending, telling, tries, null, at, log);
  }

  Relays settled(CallerStatus status, Ending how) {
    return new Relays(status, how, null, 0, null, null, log);
  }

  /** When that is tried again, if a time was set for it. */
  public Optional<Instant> nextTryOf(CallerStatus status) {
    return telling == status ? Optional.ofNullable(nextTry) : Optional.empty();
  }

  /** Whether somebody may be sending. */
  public boolean areBeingTold(Instant now) {
    return leaseEnd != null && leaseEnd.isAfter(now);
  }

  /** The last is to be told as if it never had been, with every try that there is. */
  Relays reopened() {
    return new Relays(null, null, null, 0, leaseEnd, null, log);
  }
}
