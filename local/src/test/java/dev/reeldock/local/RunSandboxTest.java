package dev.reeldock.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeldock.local.emulators.Loopback;
import dev.reeldock.local.emulators.SharedEmulators;
import dev.reeldock.local.kling.FakeKling;
import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.run.DemoReceiver;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What {@code make sandbox} prints, pasted into a shell as it is. */
@Timeout(120)
final class RunSandboxTest {
  private static final Pattern COMMAND =
      Pattern.compile("^(?:printf|curl) (?:.*[\\\\|]\\n)*.*$", Pattern.MULTILINE);
  private static final Pattern PORT =
      Pattern.compile("^Base URL +http://127\\.0\\.0\\.1:(\\d+)/kling$", Pattern.MULTILINE);

  @TempDir private Path home;
  @AutoClose private final FakeKling kling = FakeKling.start(FakeKlingSettings.fast());
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

  @Test
  void run_everyPrintedCommand_works() throws Exception {
    run(this::pasteEverything);

    assertThat(kling.tasks()).hasSize(6);
    assertThat(text("multi-image2video.mp4").substring(4)).startsWith("ftyp");
    assertThat(text("generations.png").substring(1)).startsWith("PNG");
  }

  @Test
  void run_ended_answersNoMore() throws Exception {
    run(() -> connect(port()));

    assertThatThrownBy(() -> connect(port())).isInstanceOf(UncheckedIOException.class);
  }

  /** A developer's own server on this machine. */
  @Test
  void run_receiverIsNamed_isToldTheEndSignedWithThePrintedSecret() throws Exception {
    try (DemoReceiver receiver = DemoReceiver.start((_, _, _) -> {})) {
      run(
          Map.of("RECEIVERS", receiver.origin().toString()),
          () -> {
            receiver.expect(printedBehind("signed with "));
            String submit =
                commands("printf .*/videos/text2video")
                    .getFirst()
                    .replace("}'", ",\"callback_url\":\"" + receiver.origin() + "/kling\"}'");
            String taskId = shell(submit).replaceFirst("(?s).*\"task_id\":\"(\\w+)\".*", "$1");

            assertThat(receiver.hearsTheEndOf(taskId, Duration.ofMinutes(1))).isTrue();
          });
    }
  }

  private String printedBehind(String words) {
    return printed()
        .lines()
        .filter(line -> line.contains(words))
        .map(line -> line.substring(line.indexOf(words) + words.length()))
        .findFirst()
        .orElseThrow();
  }

  private void run(RunSandbox.Stay stay) throws InterruptedException {
    run(Map.of(), stay);
  }

  private void run(Map<String, String> environment, RunSandbox.Stay stay)
      throws InterruptedException {
    new RunSandbox(out, RunOptions.of(environment), Path.of(".."))
        .run(SharedEmulators.get(), new Provider.Fake(kling), stay);
  }

  private void pasteEverything() throws InterruptedException {
    List<String> queries = commands("curl -s -w .*/my-[a-z0-9-]+");

    assertThat(commands("printf .*")).hasSize(5).allMatch(c -> shell(c).contains("\"submitted\""));
    assertThat(commands("curl .* -T .*")).hasSize(1).allMatch(c -> shell(c).equals("HTTP 200\n"));
    assertThat(queries).hasSize(5).allSatisfy(this::waitForSuccess);
    assertThat(commands("curl -s -w .*pageNum.*"))
        .hasSize(1)
        .allMatch(c -> shell(c).contains("my-image2video"));
    assertThat(commands("curl -sL .*")).hasSize(2).allMatch(c -> shell(c).isEmpty());
    waitForTasks(6);
  }

  private void waitForTasks(int count) throws InterruptedException {
    while (kling.tasks().size() < count) {
      Thread.sleep(100);
    }
  }

  private void waitForSuccess(String query) throws InterruptedException {
    while (!shell(query).contains("\"task_status\":\"succeed\"")) {
      Thread.sleep(100);
    }
  }

  private List<String> commands(String pattern) {
    Pattern wanted = Pattern.compile(pattern, Pattern.DOTALL);
    return COMMAND
        .matcher(printed())
        .results()
        .map(MatchResult::group)
        .filter(wanted.asMatchPredicate())
        .toList();
  }

  private String shell(String command) {
    try {
      Process bash =
          new ProcessBuilder("bash", "-c", command)
              .directory(home.toFile())
              .redirectErrorStream(true)
              .start();
      return new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError("There is no bash: " + e, e);
    }
  }

  private String text(String file) throws IOException {
    return Files.readString(home.resolve(file), StandardCharsets.ISO_8859_1);
  }

  private int port() {
    return PORT.matcher(printed())
        .results()
        .mapToInt(result -> Integer.parseInt(result.group(1)))
        .findFirst()
        .orElseThrow();
  }

  private static void connect(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(Loopback.address(port), 1000);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}
