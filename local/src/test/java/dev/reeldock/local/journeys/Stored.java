package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What must hold of every task that is stored. */
final class Stored {
  private Stored() {}

  /** Bought once; every file there once, whole, as the answers name it, behind its link. */
  static void assertOnce(Job job) {
    Stack stack = job.stack();
    ExpectedFiles expected = ExpectedFiles.of(job);
    List<NamedFile> files = NamedFile.in(job.query().json().get("data"));

    assertThat(stack.purchases(job.taskId())).hasSize(1);
    assertThat(files).extracting(NamedFile::key).isEqualTo(expected.all());
    assertThat(stack.results().keys(job.taskId()))
        .containsExactlyInAnyOrderElementsOf(expected.allAndTheDocument());
    files.forEach(file -> assertWhole(stack, file));
  }

  private static void assertWhole(Stack stack, NamedFile file) {
    byte[] stored = stack.results().bytes(file.key());
    assertThat(Sha256.of(stored)).isEqualTo(file.sha256());
    assertThat(stored).hasSize((int) file.bytes());
    assertThat(stack.results().versions(file.key())).isOne();
    assertThat(stack.api().follow(stack.reachable(file.link())).bytes()).isEqualTo(stored);
  }
}
