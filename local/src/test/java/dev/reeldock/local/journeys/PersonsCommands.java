package dev.reeldock.local.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A person's commands, by the very script that make calls.
 *
 * @param program what the command is told to
 * @param where what says where the stack is, beside the program
 */
record PersonsCommands(List<String> program, Map<String, String> where) {
  PersonsCommands {
    program = List.copyOf(program);
    where = Map.copyOf(where);
  }

  /** To the sandbox of which an API listens there. */
  static PersonsCommands toSandbox(URI api) {
    String script = Path.of("..", "build", "operate").toString();
    return new PersonsCommands(List.of(script), Map.of("PORT", Integer.toString(api.getPort())));
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

  Printed callbackUrl() {
    return run("callbackurl", Map.of());
  }

  private Printed run(String command, Map<String, String> fields) {
    List<String> call = Stream.concat(program.stream(), Stream.of(command)).toList();
    ProcessBuilder script = new ProcessBuilder(call).redirectError(Redirect.INHERIT);
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
