package dev.reeldock.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NamesTest {
  private static final String HEX = "0123456789abcdef0123456789abcdef";

  @Test
  void taskId_hexadecimal_isTaken() {
    assertThat(new TaskId(HEX).value()).isEqualTo(HEX);
    assertThat(TaskId.parse(HEX)).contains(new TaskId(HEX));
    assertThat(new TaskId(HEX)).hasToString(HEX);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "0123456789abcdef0123456789abcde",
        "0123456789abcdef0123456789abcdef0",
        "0123456789ABCDEF0123456789abcdef",
        "0123456789abcdef0123456789abcdeg",
        "0123456789abcdef0123456789abcdef\n",
        "../../../../../../../../../../etc",
      })
  void taskId_anythingElse_isRefusedWithoutBeingRepeated(String text) {
    assertThat(TaskId.parse(text)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TaskId(text))
        .withMessageContaining(Integer.toString(text.length()));
  }

  @Test
  void taskId_random_isOfThisRandom() {
    assertThat(TaskId.random(new Random(1))).isEqualTo(TaskId.random(new Random(1)));
    assertThat(TaskId.random(new Random(1))).isNotEqualTo(TaskId.random(new Random(2)));
  }

  @Test
  void taskId_ofAnUpload_isOfBucketKeyAndSequencer() {
    TaskId id = TaskId.ofUpload("bucket", "incoming/a.png", "0055AED6DCD90281E5", "e");

    assertThat(TaskId.ofUpload("bucket", "incoming/a.png", "55aed6dcd90281e5", "e")).isEqualTo(id);
    assertThat(
            List.of(
                TaskId.ofUpload("bucket", "incoming/a.png", "0055AED6DCD90281E6", "e"),
                TaskId.ofUpload("bucket", "incoming/a.png", "0055AED6DCD90281E5", "f"),
                TaskId.ofUpload("bucket", "incoming/b.png", "0055AED6DCD90281E5", "e"),
                TaskId.ofUpload("other", "incoming/a.png", "0055AED6DCD90281E5", "e")))
        .doesNotContain(id)
        .doesNotHaveDuplicates();
  }

  @Test
  void providerTaskId_blankOrTooLong_isRefused() {
    assertThat(new ProviderTaskId("1".repeat(256)).value()).hasSize(256);
    assertThatIllegalArgumentException().isThrownBy(() -> new ProviderTaskId(" "));
    assertThatIllegalArgumentException().isThrownBy(() -> new ProviderTaskId("1".repeat(257)));
  }

  @Test
  void kind_known_isFoundByItsPath() {
    assertThat(Kind.of("videos", "multi-image2video")).contains(SampleTasks.MULTI_IMAGE2VIDEO);
    assertThat(SampleTasks.MULTI_IMAGE2VIDEO.path()).isEqualTo("videos/multi-image2video");
    assertThat(Kind.of("sounds", "multi-image2video")).isEmpty();
  }

  @Test
  void artifact_fileName_isTheKeysLastSegment() {
    assertThat(SampleTasks.ARTIFACT.fileName()).isEqualTo("1.mp4");
  }
}
