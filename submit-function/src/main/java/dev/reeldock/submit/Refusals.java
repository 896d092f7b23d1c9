package dev.reeldock.submit;

import dev.reeldock.submit.kind.Came;
import dev.reeldock.submit.kind.Kinds;
import dev.reeldock.task.Refusal;

/** Our own refusals, in Kling's codes and HTTP statuses. Source: Kling's error page. */
final class Refusals {
  private Refusals() {}

  static Refusal notJson() {
    return new Refusal(1200, "The body is not a JSON object: expected Kling's fields as JSON", 400);
  }

  static Refusal tooLarge(int bytes, int most) {
    return new Refusal(
        1201,
        "The body is too large: expected at most "
            + most
            + " bytes (5.5 MB), base64 included, came "
            + bytes
            + "; put the images up by POST /uploads and name them by their s3:// names",
        413);
  }

  static Refusal noTicketsAskedFor() {
    return new Refusal(
        1200,
        "The body is not a JSON object: expected one like"
            + " {\"content_types\":[\"image/png\",\"image/jpeg\"]}",
        400);
  }

  static Refusal noTicketsNow() {
    return new Refusal(5001, "No tickets can be issued now: repeat the call", 503);
  }

  static Refusal value(String problem) {
    return new Refusal(1201, problem, 400);
  }

  static Refusal unknownKind(String path) {
    return new Refusal(
        1202,
        "Nothing is generated at /v1/"
            + Came.word(path)
            + ": expected one of "
            + String.join(", ", Kinds.paths()),
        404);
  }

  static Refusal taskNotFound(String id) {
    return value("Task not found by id/external id: " + Came.word(id));
  }

  static Refusal nobodyToTell() {
    return value(
        "The task was made without a callback_url, so nobody is told of it: query it instead");
  }

  static Refusal nothingToTell() {
    return value(
        "Nothing of the task is to be told yet: expected one that the provider has accepted");
  }

  static Refusal externalIdUsed(String id) {
    return value("External_task_id " + id + " already exists");
  }

  static Refusal keyUsedOtherwise() {
    return new Refusal(
        1201,
        "Idempotency-Key was used with another body: expected the same body, or a new key",
        422);
  }

  static Refusal unavailable() {
    return new Refusal(
        5000,
        "The task may or may not have been recorded: query it by its external_task_id, or repeat"
            + " the call with the same Idempotency-Key",
        500);
  }

  static Refusal cannotRead() {
    return new Refusal(5000, "The table of tasks could not be read now: repeat the query", 500);
  }
}
