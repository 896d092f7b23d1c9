package dev.reeldock.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class NoticeTest {
  @Test
  void toString_any_namesTheHostAndNothingThatIsSecret() {
    Notice notice =
        new Notice(
            URI.create("https://caller.example:8443/hook/path?token=query"),
            Map.of("webhook-signature", "v1,signature"),
            "{\"task\":\"body\"}");

    assertThat(notice).hasToString("Notice[https://caller.example, 15 characters]");
  }
}
