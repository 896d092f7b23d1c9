package dev.reeldock.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.relay.Heard.Trouble;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link Receiver} promises. */
public abstract class ReceiverContract {
  protected static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  protected abstract Receiver receiver();

  /** Where the receiver listens. */
  protected abstract URI url();

  /** Where nothing of ours may go. */
  protected abstract URI inside();

  /** From now on the receiver answers so. */
  protected abstract void answers(int status, @Nullable Instant retryAt);

  /** From now on the receiver ends each connection without a word. */
  protected abstract void hangsUp();

  /** The next notice goes to a URL inside. */
  protected abstract void leadsInside();

  /** The bodies that came, in order. */
  protected abstract List<String> bodies();

  private Heard post(URI url, String body) {
    return receiver().post(new Notice(url, Map.of("Content-Type", "application/json"), body));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 204, 299, 301, 307, 400, 404, 410, 500})
  void post_answered_isTheStatusAndSentOnce(int status) {
    answers(status, null);

    assertThat(post(url(), "{}")).isEqualTo(new Heard.Answered(status, null));
    assertThat(bodies()).containsExactly("{}");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 429, 503})
  void post_answeredWithAMoment_isThatMoment(int status) {
    Instant at = NOW.plusSeconds(120);
    answers(status, at);

    assertThat(post(url(), "{}")).isEqualTo(new Heard.Answered(status, at));
  }

  @Test
  void post_oneAfterAnother_areSentInOrder() {
    answers(200, null);

    assertThat(List.of(post(url(), "1"), post(url(), "2"), post(url(), "長")))
        .containsOnly(new Heard.Answered(200, null));
    assertThat(bodies()).containsExactly("1", "2", "長");
  }

  @Test
  void post_hungUp_isSilentAndSentOnce() {
    hangsUp();

    assertThat(post(url(), "{}")).isEqualTo(new Heard.Silent(Trouble.BROKEN_OFF));
    assertThat(bodies()).containsExactly("{}");
  }

  @Test
  void post_inside_isRefusedInWordsAndNotSent() {
    leadsInside();

    assertThat(post(inside(), "{}"))
        .isInstanceOfSatisfying(
            Heard.Refused.class, refused -> assertThat(refused.why()).startsWith("expected "));
    assertThat(bodies()).isEmpty();
  }
}
