package dev.reeldock.submit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.media.ImageFormat;
import dev.reeldock.media.InMemorySourceStore;
import dev.reeldock.task.VirtualClock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TicketsTest {
  private final VirtualClock clock = new VirtualClock();
  private final Tickets tickets =
      new Tickets(new InMemorySourceStore("sources"), clock, new Random(20_301_007));

  @Test
  void issue_images_areNumberedBelowOneRandomName() {
    List<Ticket> issued = tickets.issue(List.of(ImageFormat.JPEG, ImageFormat.PNG));

    assertThat(issued.getFirst().name()).matches("s3://sources/uploads/[0-9a-f]{32}/1\\.jpg");
    assertThat(issued.getLast().name())
        .isEqualTo(issued.getFirst().name().replace("/1.jpg", "/2.png"));
    assertThat(issued).extracting(Ticket::contentType).containsExactly("image/jpeg", "image/png");
  }

  @Test
  void issue_anImage_lendsItsPlaceForAnHour() {
    Ticket ticket = tickets.issue(List.of(ImageFormat.PNG)).getFirst();

    assertThat(ticket.url())
        .hasPath(ticket.name().substring("s3:/".length()))
        .hasParameter("method", "PUT")
        .hasParameter("for", "3600");
    assertThat(ticket.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofHours(1)));
  }

  @Test
  void issue_twice_isNeverTheSamePlace() {
    assertThat(tickets.issue(List.of(ImageFormat.PNG)).getFirst().name())
        .isNotEqualTo(tickets.issue(List.of(ImageFormat.PNG)).getFirst().name());
  }

  @Test
  void toString_ofATicket_hasNoUrl() {
    Ticket ticket = tickets.issue(List.of(ImageFormat.PNG)).getFirst();

    assertThat(ticket.toString()).isEqualTo(ticket.name());
  }
}
