package dev.reeldock.provider.http;

import dev.reeldock.provider.wire.Verdict;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Kling's error codes, sorted by what they mean for a submit. Source: Kling's error page. */
final class Codes {
  static final int EXPIRED = 1004;

  private static final int INVALID_VALUE = 1201;

  /** As servers and frameworks have it. */
  private static final Pattern OF_A_PATH =
      Pattern.compile(
          "(?i)^not found$|page not found|\\bpost /|\\broutes?\\b|\\bendpoint\\b|no static resource");

  private Codes() {}

  enum Meaning {
    /** Not now: rate, concurrency, maintenance. */
    BUSY,
    /** The account, not the task: key, arrears, packs, rights, IP list. */
    ACCOUNT,
    /** The task itself. */
    TASK,
    /** The provider may have the task. */
    OPEN
  }

  static Meaning meaning(Verdict no, int httpStatus) {
    return alreadyExists(no)
        ? Meaning.OPEN
        : no.number().flatMap(Codes::official).orElseGet(() -> ofStatus(no, httpStatus));
  }

  /** The answer's code, or Kling's for its HTTP status where the answer's is a gateway's own. */
  static int kling(Verdict no, int httpStatus) {
    return no.number()
        .filter(code -> official(code).isPresent())
        .orElseGet(() -> forStatus(httpStatus));
  }

  private static Optional<Meaning> official(int code) {
    return switch (code) {
      case 1302, 1303, 5001 -> Optional.of(Meaning.BUSY);
      case 1000, 1001, 1002, 1003, EXPIRED, 1100, 1101, 1102, 1103, 1304 ->
          Optional.of(Meaning.ACCOUNT);
      case 1200, INVALID_VALUE, 1202, 1203, 1300, 1301 -> Optional.of(Meaning.TASK);
      case 5000, 5002 -> Optional.of(Meaning.OPEN);
      default -> Optional.empty();
    };
  }

  /** Only a status that blames the request says that nothing was bought. */
  private static Meaning ofStatus(Verdict no, int httpStatus) {
    return switch (httpStatus) {
      case 401, 402, 403 -> Meaning.ACCOUNT;
      case 404 -> speaksOfThePath(no) ? Meaning.ACCOUNT : Meaning.TASK;
      case 405 -> Meaning.ACCOUNT;
      case 408 -> Meaning.OPEN;
      case 429 -> Meaning.BUSY;
      default -> httpStatus >= 400 && httpStatus < 500 ? Meaning.TASK : Meaning.OPEN;
    };
  }

  /** Not of a model, an image or a voice: then the base URL is wrong, and no task would pass. */
  private static boolean speaksOfThePath(Verdict no) {
    return OF_A_PATH.matcher(no.words().strip()).find();
  }

  private static int forStatus(int httpStatus) {
    return switch (httpStatus) {
      case 401 -> 1000;
      case 402 -> 1101;
      case 403 -> 1103;
      case 404 -> 1203;
      case 422 -> INVALID_VALUE;
      case 429 -> 1302;
      default -> 1200;
    };
  }

  /** The answer's own HTTP status, or Kling's for its code where a no came as a yes. */
  static int status(int code, int httpStatus) {
    return httpStatus >= 400 ? httpStatus : statusOf(code);
  }

  private static int statusOf(int code) {
    return switch (code) {
      case 1000, 1001, 1002, 1003, EXPIRED -> 401;
      case 1103 -> 403;
      case 1202, 1203 -> 404;
      case 1100, 1101, 1102, 1302, 1303, 1304 -> 429;
      case 5001 -> 503;
      default -> 400;
    };
  }

  /** A used external id: an earlier try of ours has bought the task. */
  private static boolean alreadyExists(Verdict no) {
    return no.words().toLowerCase(Locale.ROOT).contains("already exist");
  }

  /** Kling answers 1201, not 404, for a task that it does not know; new-api has a word. */
  static boolean notFound(Verdict verdict, int httpStatus) {
    boolean kling =
        verdict.number().filter(code -> code == INVALID_VALUE).isPresent()
            && verdict.words().toLowerCase(Locale.ROOT).contains("task not found");
    return httpStatus < 500 && (kling || verdict.code().equals("task_not_exist"));
  }
}
