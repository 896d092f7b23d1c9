package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class DoorTest {
  /** Whoever opens another door has to say so here. */
  @Test
  void all_templatesOpenOnes_areTheCallbackAndTheArtifactLink() {
    assertThat(Door.all().filter(Door::isOpen))
        .containsExactlyInAnyOrder(
            new Door("CallbackApi", "POST", "/{taskId}/{token}"),
            new Door("Api", "GET", "/artifacts/{taskId}/{file}/{token}"),
            new Door("Api", "HEAD", "/artifacts/{taskId}/{file}/{token}"));
  }
}
