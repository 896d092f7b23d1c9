package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeldock.local.kling.Dialect;
import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.kling.Order;
import dev.reeldock.local.sandbox.SandboxException;
import org.junit.jupiter.api.Test;

/** A gateway of the family that Reeldock does not know: a file, and no code. */
final class OwnProfileTest {
  private static final FakeKlingSettings COMETAPI =
      FakeKlingSettings.fast().withDialect(Dialect.COMETAPI);
  private static final String KAPON = ProfileFile.copied("cometapi", "kapon");

  @Test
  void submit_withAProfileOfItsOwn_isStored() {
    try (Reeldock reeldock = Reeldock.startWithProfile("kapon", KAPON, COMETAPI)) {
      Job job = Job.submitted(reeldock, Order.ofSamples());
      job.stored();

      Stored.assertOnce(job);
      assertThat(reeldock.results().text(ResultFolder.documentKey(job.taskId())))
          .contains("\"provider\":\"kapon\"");
    }
  }

  @Test
  void start_withAFileThatCannotBeUsed_saysFileAndField() {
    String wrong = KAPON.replace("\"prefix\": \"/kling/v1\"", "\"prefix\": \"kling\"");

    assertThatThrownBy(() -> Reeldock.startWithProfile("kapon", wrong, COMETAPI).close())
        .isInstanceOf(SandboxException.class)
        .hasMessageContaining("/profiles/kapon.json: field endpoint.prefix: expected a path");
  }
}
