package dev.reeldock.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Ingest} must do. */
public abstract class IngestContract {
  protected abstract Ingest open();

  /** What will be told again, sooner or later. */
  protected abstract List<String> putOff();

  @Test
  void tellAgain_events_areToldAsTheyAre() {
    Ingest ingest = open();

    ingest.tellAgain("{\"key\":\"incoming/ü+ 😀.png\"}");

    assertThat(putOff()).containsExactly("{\"key\":\"incoming/ü+ 😀.png\"}");
  }
}
