package dev.reeldock.task;

import java.time.Duration;
import java.time.Instant;

/**
 * One try of telling a caller: what came of it, and nothing of what was sent or answered.
 *
 * @param number of the try among those of this status
 * @param came {@code HTTP <status>}, or in a word why there was no answer
 */
public record RelayTry(Instant at, CallerStatus status, int number, String came, Duration took) {}
