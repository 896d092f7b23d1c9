package dev.reeldock.provider.http;

import java.util.Locale;

/** Kling's error codes, sorted by what they mean for a submit. Source: Kling's error page. */
final class Codes {
  static final int OK = 0;
  static final int EXPIRED = 1004;

  private Codes() {}

  enum Meaning {
    OK,
    /** Not now: rate, concurrency, maintenance. */
    BUSY,
    /** The account, not the task: key, arrears, packs, rights, IP list. */
    ACCOUNT,
    /** The task itself. */
    TASK,
    /** The provider may have the task. */
    OPEN
  }

  static Meaning of(int code, String message, int httpStatus) {
    return switch (code) {
      case OK -> Meaning.OK;
      case 1302, 1303, 5001 -> Meaning.BUSY;
      case 1000, 1001, 1002, 1003, EXPIRED, 1100, 1101, 1102, 1103, 1304 -> Meaning.ACCOUNT;
      case 1201 -> alreadyExists(message) ? Meaning.OPEN : Meaning.TASK;
      case 5000, 5002 -> Meaning.OPEN;
      case 1200, 1202, 1203, 1300, 1301 -> Meaning.TASK;
      default -> ofStatus(httpStatus);
    };
  }

  /** A code that Kling does not have: a gateway's own. */
  private static Meaning ofStatus(int httpStatus) {
    return switch (httpStatus) {
      case 401, 403 -> Meaning.ACCOUNT;
      case 408 -> Meaning.OPEN;
      case 429 -> Meaning.BUSY;
      default -> httpStatus >= 500 ? Meaning.OPEN : Meaning.TASK;
    };
  }

  /** A used external id: an earlier try of ours has bought the task. */
  private static boolean alreadyExists(String message) {
    return message.toLowerCase(Locale.ROOT).contains("already exist");
  }

  /** Kling answers 1201, not 404, for a task that it does not know. */
  static boolean notFound(int code, String message) {
    return code == 1201 && message.toLowerCase(Locale.ROOT).contains("not found");
  }
}
