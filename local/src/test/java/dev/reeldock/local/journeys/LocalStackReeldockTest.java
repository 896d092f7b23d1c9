package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeldock.local.kling.FakeKling;
import dev.reeldock.local.kling.FakeKlingSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stays of a deploy that fails, with stand-ins for LocalStack and the SAM CLI. */
class LocalStackReeldockTest {
  private static final String ITS_OWN = "";

  @TempDir private Path folder;
  private StandInPrograms programs;

  @BeforeEach
  void programsAreThere() {
    programs = StandInPrograms.in(folder);
  }

  @Test
  void on_deployFails_onlyItsLogsStay() {
    programs.fail("deploy");
    LocalStackProcess localStack = localStack(ITS_OWN);
    String stack = localStack.stackName();

    assertThatThrownBy(() -> on(localStack)).hasMessageContaining("e2e/sam deploy of " + stack);

    assertThat(programs.notes())
        .containsExactly("started", "deploy " + stack, "delete " + stack, "ended");
    assertThat(folder.resolve("runs")).isDirectoryRecursivelyContaining("glob:**/localstack.log");
  }

  @Test
  void on_deployedAndUnreadable_onlyItsLogsStay() {
    programs.fail("outputs");
    LocalStackProcess localStack = localStack(ITS_OWN);

    assertThatThrownBy(() -> on(localStack)).hasMessageContaining("e2e/sam outputs");

    assertThat(programs.notes()).endsWith("delete " + localStack.stackName(), "ended");
  }

  @Test
  void on_deployAndDeleteFail_endsLocalStackAndTellsBoth() {
    programs.fail("deploy");
    programs.fail("delete");
    LocalStackProcess localStack = localStack(ITS_OWN);

    assertThatThrownBy(() -> on(localStack))
        .hasMessageContaining("e2e/sam deploy")
        .satisfies(failure ->
            assertThat(failure.getSuppressed()[0]).hasMessageContaining("e2e/sam delete"));

    assertThat(programs.notes()).endsWith("ended");
  }

  @Test
  void on_anotherLocalStack_leavesNothingThere() {
    programs.fail("deploy");
    LocalStackProcess localStack = localStack("http://127.0.0.1:9");
    String stack = localStack.stackName();

    assertThatThrownBy(() -> on(localStack)).hasMessageContaining("e2e/sam deploy");

    assertThat(programs.notes()).containsExactly("deploy " + stack, "delete " + stack);
  }

  @Test
  void stackName_twoRuns_differ() {
    try (LocalStackProcess one = localStack("http://127.0.0.1:9");
        LocalStackProcess other = localStack("http://127.0.0.1:9")) {
      assertThat(one.stackName())
          .matches("reeldock-run[0-9]{1,20}")
          .isNotEqualTo(other.stackName());
    }
  }

  private LocalStackProcess localStack(String another) {
    return LocalStackProcess.start(folder, folder.resolve("runs"), another);
  }

  private static LocalStackReeldock on(LocalStackProcess localStack) {
    return LocalStackReeldock.on(localStack, FakeKling.start(FakeKlingSettings.fast()));
  }
}
