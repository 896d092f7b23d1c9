package dev.reeldock.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.relay.Heard.Trouble;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class InMemoryReceiverTest extends ReceiverContract {
  private final InMemoryReceiver receiver = new InMemoryReceiver();

  @Override
  protected Receiver receiver() {
    return receiver;
  }

  @Override
  protected URI url() {
    return URI.create("https://caller.example/hook");
  }

  @Override
  protected URI inside() {
    return URI.create("https://10.0.0.1/hook");
  }

  @Override
  protected void answers(int status, @Nullable Instant retryAt) {
    receiver.then(new Heard.Answered(status, retryAt));
  }

  @Override
  protected void hangsUp() {
    receiver.then(new Heard.Silent(Trouble.BROKEN_OFF));
  }

  @Override
  protected void leadsInside() {
    receiver.then(new Heard.Refused("expected a host with a public name, came https on 10.0.0.1"));
  }

  @Override
  protected List<String> bodies() {
    return receiver.received().stream().map(Notice::body).toList();
  }

  @Test
  void meanwhile_anyAction_isDoneOncePerNotice() {
    List<Integer> sentByThen = new ArrayList<>();
    receiver.meanwhile(() -> sentByThen.add(bodies().size()));

    receiver.post(new Notice(url(), Map.of(), "1"));
    receiver.post(new Notice(url(), Map.of(), "2"));

    assertThat(sentByThen).containsExactly(1, 2);
  }
}
