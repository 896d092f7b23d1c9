package dev.reeldock.local.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * A person's commands, by the very script that make calls.
 *
 * @param where the variable that says where the stack is, and its value
 */
record PersonsCommands(Map<String, String> where) {
  PersonsCommands {
    where = Map.copyOf(where);
  }

  /** To a sandbox. */
  static PersonsCommands to(Stack stack) {
    return new PersonsCommands(Map.of("PORT", Integer.toString(stack.api().baseUrl().getPort())));
  }

  /** What it printed, and how it ended. */
  record Printed(int exit, String text) {
    boolean done() {
      return exit == 0;
    }
  }

  Printed explain(String taskId) {
    return run("explain", Map.of("TASK", taskId));
  }

  Printed adopt(String taskId, String providerTaskId) {
    return run("adopt", Map.of("TASK", taskId, "ID", providerTaskId));
  }

  Printed sendAgain(String taskId) {
    return run("sendagain", Map.of("TASK", taskId));
  }

  Printed sendAgainAndMayBuyTwice(String taskId) {
    return run("sendagain", Map.of("TASK", taskId, "CONFIRM", "may-buy-twice"));
  }

  Printed giveUp(String taskId, String reason) {
    return run("giveup", Map.of("TASK", taskId, "REASON", reason));
  }

  Printed redrive(String queue) {
    return run("redrive", Map.of("QUEUE", queue));
  }

  private Printed run(String command, Map<String, String> fields) {
    ProcessBuilder script =
        new ProcessBuilder(Path.of("..", "build", "operate").toString(), command)
            .redirectErrorStream(true);
    script.environment().putAll(where);
    script.environment().putAll(fields);
    try {
      Process process = script.start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Printed(process.waitFor(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The test was interrupted.", e);
    }
  }
}
