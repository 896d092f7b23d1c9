package dev.reeldock.callback;

import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import dev.reeldock.queue.DeadLetterQueue;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.TaskId;
import java.util.Optional;
import java.util.function.Function;

/** Reads a command from JSON, {@code {"command":"explain","task":"..."}}. */
final class CommandDecoder {
  static final String MAY_BUY_TWICE = "may-buy-twice";

  /** Callers read it, and the record holds it. */
  private static final int LONGEST_REASON = 500;

  private CommandDecoder() {}

  static Command decode(byte[] utf8) {
    return Json.object(utf8)
        .map(CommandDecoder::decode)
        .orElseGet(() ->
            new Command.Unusable("Expected a JSON object with a command; what came is none."));
  }

  private static Command decode(JsonObject asked) {
    String name = asked.text("command").orElse("");
    return switch (name) {
      case "explain" -> ofTask(asked, Command.Explain::new);
      case "adopt" -> ofTask(asked, task -> adopt(asked, task));
      case "sendagain" -> ofTask(asked, task -> sendAgain(asked, task));
      case "giveup" -> ofTask(asked, task -> giveUp(asked, task));
      case "redrive" -> redrive(asked);
      case "callbackurl" -> new Command.CallbackUrl();
      default ->
          unusable(
              "command",
              "one of explain, adopt, sendagain, giveup, redrive, callbackurl",
              Optional.of(name));
    };
  }

  private static Command ofTask(JsonObject asked, Function<TaskId, Command> command) {
    Optional<String> id = asked.text("task");
    return id.flatMap(TaskId::parse)
        .map(command)
        .orElseGet(
            () -> unusable("task", "a task id of 32 hexadecimal digits, as a query tells it", id));
  }

  private static Command adopt(JsonObject asked, TaskId task) {
    Optional<String> id = asked.word("id").map(String::strip);
    return id.filter(text -> text.length() <= ProviderTaskId.MAX_LENGTH)
        .<Command>map(text -> new Command.Adopt(task, new ProviderTaskId(text)))
        .orElseGet(() -> unusable("id", "the provider's id of the task, from its console", id));
  }

  private static Command sendAgain(JsonObject asked, TaskId task) {
    Optional<String> confirm = asked.word("confirm");
    return confirm.isEmpty() || confirm.get().equals(MAY_BUY_TWICE)
        ? new Command.SendAgain(task, confirm.isPresent())
        : unusable("confirm", MAY_BUY_TWICE + " or nothing", confirm);
  }

  private static Command giveUp(JsonObject asked, TaskId task) {
    Optional<String> reason = asked.word("reason").map(String::strip);
    return reason
        .filter(text -> text.length() <= LONGEST_REASON)
        .<Command>map(text -> new Command.GiveUp(task, text))
        .orElseGet(
            () -> unusable("reason", "why, in 1 to " + LONGEST_REASON + " characters", reason));
  }

  private static Command redrive(JsonObject asked) {
    Optional<String> queue = asked.text("queue");
    return queue
        .flatMap(DeadLetterQueue::named)
        .<Command>map(Command.Redrive::new)
        .orElseGet(() -> unusable("queue", "one of " + DeadLetterQueue.words(), queue));
  }

  /** What came is told by its length where it is long: it may be anything. */
  private static Command unusable(String field, String expected, Optional<String> came) {
    String words =
        came.filter(text -> !text.isEmpty())
            .map(text -> text.length() <= 64 ? text : text.length() + " characters")
            .orElse("nothing");
    return new Command.Unusable(
        "Expected for " + field + ": " + expected + ". Came: " + words + ". Nothing was done.");
  }
}
