package dev.reeldock.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeldock.local.run.JobKind;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RunOptionsTest {
  @Test
  void of_nothing_showsThreeKindsOnTheFake() {
    RunOptions options = RunOptions.of(Map.of("KINDS", " ", "SLOTS", ""));

    assertThat(options.account()).isNull();
    assertThat(options.kinds())
        .containsExactly(
            JobKind.MULTI_IMAGE_TO_VIDEO, JobKind.IMAGE_TO_VIDEO, JobKind.MULTI_IMAGE_TO_IMAGE);
    assertThat(options.copies()).isEqualTo(2);
  }

  @Test
  void of_aKey_buysOneImageUnlessMoreIsNamed() {
    assertThat(RunOptions.of(Map.of("KLING_API_KEY", "key")).kinds())
        .containsExactly(JobKind.GENERATIONS);
    assertThat(RunOptions.of(Map.of("KLING_API_KEY", "key")).copies()).isOne();
    assertThat(
            RunOptions.of(Map.of("KLING_API_KEY", "key", "KINDS", "text2video image2video"))
                .kinds())
        .containsExactly(JobKind.TEXT_TO_VIDEO, JobKind.IMAGE_TO_VIDEO);
  }

  @Test
  void of_whatIsNotTaken_saysWhatIs() {
    assertProblem("KINDS", "video2image", "multi-image2video, image2video");
    assertProblem("SLOTS", "0", "from 1 to 1000, not 0");
    assertProblem("PORT", "70000", "from 0 to 65535, not 70000");
    assertProblem("PROVIDER", "kapon", "kling, cometapi, anyfast, yutoai");
    assertProblem("RECEIVERS", "http://127.0.0.1:9000/kling", "http://127.0.0.1:9000/kling: leave");
    assertProblem("PORT", "http", "from 0 to 65535, not http");
  }

  @Test
  void of_aKeyAndAnotherProvider_saysThatOnlyTheFakePlaysIt() {
    assertThatThrownBy(() -> RunOptions.of(Map.of("KLING_API_KEY", "key", "PROVIDER", "cometapi")))
        .hasMessageContaining("unset one");
  }

  private static void assertProblem(String name, String value, String words) {
    assertThatThrownBy(() -> RunOptions.of(Map.of(name, value)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(name)
        .hasMessageContaining(words);
  }
}
