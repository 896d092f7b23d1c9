package dev.reeldock.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeldock.media.ResultSource.Opened;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;

final class InMemoryResultSourceTest {
  private static final URI URL = URI.create("https://v1.klingai.com/a.mp4");
  private static final byte[] CONTENT = {1, 2, 3, 4};

  private final InMemoryResultSource source = new InMemoryResultSource();

  @Test
  void open_served_streamsTheContentAndCountsTheUnclosed() throws Exception {
    source.serve(URL, CONTENT);

    Opened.Streaming opened = streaming();

    assertThat(opened.length()).hasValue(4);
    assertThat(source.unclosed()).isEqualTo(1);
    assertThat(opened.content().readAllBytes()).isEqualTo(CONTENT);
    opened.content().close();
    opened.content().close();
    assertThat(source.unclosed()).isZero();
    assertThat(source.opened()).containsExactly(URL);
  }

  @Test
  void open_breakingMidway_throwsAfterHalf() throws Exception {
    source.breakMidway(URL, CONTENT);

    Opened.Streaming opened = streaming();

    assertThat(opened.length()).hasValue(4);
    assertThat(opened.content().readNBytes(2)).containsExactly(1, 2);
    assertThatThrownBy(() -> opened.content().readAllBytes()).isInstanceOf(IOException.class);
  }

  @Test
  void open_killedUnavailableOrNeverServed_isNoStream() {
    assertThat(source.open(URL)).isEqualTo(new Opened.Dead(404));
    source.kill(URL, 403);
    assertThat(source.open(URL)).isEqualTo(new Opened.Dead(403));
    source.makeUnavailable(URL, "down");
    assertThat(source.open(URL)).isEqualTo(new Opened.Unavailable("down"));
  }

  private Opened.Streaming streaming() {
    Opened opened = source.open(URL);
    assertThat(opened).isInstanceOf(Opened.Streaming.class);
    return (Opened.Streaming) opened;
  }
}
