package dev.reeldock.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code make sandbox} as a process of its own, ended from outside. */
@Timeout(120)
final class SandboxProcessTest {
  /** What a shell calls the end by SIGTERM; Ctrl-C's SIGINT is ignored in background shells. */
  private static final int TERMINATED = 143;

  @TempDir private Path temporary;

  @Test
  void main_terminated_leavesNothingBehind() throws Exception {
    Process sandbox = start();
    try (BufferedReader lines = sandbox.inputReader()) {
      awaitCtrlC(lines);

      // A process's own destroy would close what is read here.
      sandbox.toHandle().destroy();

      assertThat(lines.readAllLines()).noneMatch(line -> line.contains("Exception"));
      assertThat(sandbox.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(sandbox.exitValue()).isEqualTo(TERMINATED);
      assertThat(temporary).isEmptyDirectory();
    } finally {
      sandbox.destroyForcibly();
    }
  }

  private Process start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.awt.headless=true",
                "-Dorg.springframework.boot.logging.LoggingSystem=none",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                "dev.reeldock.local.RunSandbox")
            .directory(new File(".."))
            .redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.matches("KLING_.*|PORT|SLOTS|CALLBACKS"));
    return builder.start();
  }

  private static void awaitCtrlC(BufferedReader lines) throws IOException {
    String line = lines.readLine();
    while (!String.valueOf(line).startsWith("Ctrl-C")) {
      assertThat(line).as("a line before the one about Ctrl-C").isNotNull();
      line = lines.readLine();
    }
  }
}
