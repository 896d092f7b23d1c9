package dev.reeldock.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class InMemoryMediaStoreTest {
  private final InMemoryMediaStore store = new InMemoryMediaStore("results");

  @Nested
  final class Contract extends MediaStoreContract {
    @Override
    protected MediaStore emptyStore() {
      return new InMemoryMediaStore("results");
    }

    /** Nobody serves what is in memory; the URL names the object. */
    @Override
    protected void assertServes(URI lent, byte[] content) {
      assertThat(lent).hasHost("lent.example").hasParameter("for", "300");
      assertThat(lent).hasParameter("method", "GET");
    }

    @Override
    protected void assertAnswersHead(URI lent, int length) {
      assertThat(lent).hasHost("lent.example").hasParameter("for", "300");
      assertThat(lent).hasParameter("method", "HEAD");
    }
  }

  @Test
  void failNext_thatMany_keepNothingAndThrow() {
    store.failNext(1);

    assertThatThrownBy(() -> store.put("a", new byte[1], "image/png"))
        .isInstanceOf(MediaStoreException.class);

    assertThat(store.keys()).isEmpty();
    store.put("a", new byte[1], "image/png");
    assertThat(store.content("a")).hasValueSatisfying(bytes -> assertThat(bytes).hasSize(1));
    assertThat(store.contentType("a")).contains("image/png");
    assertThat(store.puts()).isEqualTo(2);
  }
}
