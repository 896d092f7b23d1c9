package dev.reeldock.local.kling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

final class RenderedPiecesTest {
  private static final MediaFile FILE = MediaFile.of(MediaFile.Format.PNG, new byte[1]);

  @AutoClose private final ExecutorService threads = Executors.newSingleThreadExecutor();
  private final RenderedPieces pieces = new RenderedPieces(threads);
  private final AtomicInteger renders = new AtomicInteger();

  @Test
  void get_samePieceOfTwoTasks_rendersOnce() throws Exception {
    render(piece(order("one"), "photograph"));
    render(piece(order("two"), "photograph"));

    assertThat(renders).hasValue(1);
  }

  @Test
  void get_otherWordsOrPhotographs_rendersAgain() throws Exception {
    TaskOrder order = order("one");
    render(piece(order, "photograph"));
    render(piece(order, "another"));
    render(Piece.of(order("one", "snow"), List.of(image("photograph"))));

    assertThat(renders).hasValue(3);
  }

  @Test
  void get_manyPieces_forgetsTheOldest() throws Exception {
    for (int i = 0; i <= 32; i++) {
      render(piece(order("one"), "" + i));
    }
    render(piece(order("one"), "32"));
    assertThat(renders).hasValue(33);

    render(piece(order("one"), "0"));
    assertThat(renders).hasValue(34);
  }

  private void render(Piece piece) throws Exception {
    List<Rendered> rendered =
        pieces.get(
            piece,
            () -> {
              renders.incrementAndGet();
              return List.of(new Rendered(FILE, null));
            });
    assertThat(rendered).hasSize(1);
  }

  private static Piece piece(TaskOrder order, String image) {
    return Piece.of(order, List.of(image(image)));
  }

  private static ImageBytes image(String content) {
    return new ImageBytes(content.getBytes(StandardCharsets.UTF_8));
  }

  private static TaskOrder order(String externalId) {
    return order(externalId, "rain");
  }

  private static TaskOrder order(String externalId, String prompt) {
    Work video = new Work.Video("std", 5, "16:9", Work.Sound.SILENT);
    return new TaskOrder(
        Kinds.TEXT_TO_VIDEO, "kling-v1", prompt, video, List.of(), false, externalId, null);
  }
}
