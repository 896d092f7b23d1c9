package dev.reeldock.callback;

/** What came of a delivery, and what the provider is told. */
enum Received {
  SAVED(200),
  SAVED_AND_WOKEN(200),
  /** A duplicate, something older than what is known, or an unknown status. */
  NO_NEWS(200),
  /** The body names another task than the token. Nothing changes. */
  OF_ANOTHER_TASK(200),
  /** At the URL that is of no task: it arrived, and could be read. */
  TRIED(200),
  UNREADABLE(400),
  /** The stack has the provider's webhook secret, and the delivery no signature. */
  UNSIGNED(401),
  WRONG_SIGNATURE(401),
  /** Signed by the provider, but not now. */
  STALE_SIGNATURE(401),
  /** No such task, or no right to speak of it: nobody learns which. */
  NOT_FOUND(404),
  TOO_LARGE(413);

  private final int httpStatus;

  Received(int httpStatus) {
    this.httpStatus = httpStatus;
  }

  int httpStatus() {
    return httpStatus;
  }
}
