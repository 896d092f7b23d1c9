package dev.reeldock.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class InMemoryIngestTest extends IngestContract {
  private final InMemoryIngest ingest = new InMemoryIngest();

  @Override
  protected Ingest open() {
    return ingest;
  }

  @Override
  protected List<String> putOff() {
    return ingest.putOff();
  }

  @Test
  void failNext_thatMany_areNotPutOff() {
    ingest.failNext(1);

    assertThatThrownBy(() -> ingest.tellAgain("a")).isInstanceOf(WakeUpException.class);
    ingest.tellAgain("b");

    assertThat(ingest.putOff()).containsExactly("b");
  }
}
