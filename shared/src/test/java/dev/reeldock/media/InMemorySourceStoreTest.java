package dev.reeldock.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class InMemorySourceStoreTest {
  private final InMemorySourceStore store = new InMemorySourceStore("sources");

  @Nested
  final class Contract extends SourceStoreContract {
    @Override
    protected SourceStore emptyStore() {
      return new InMemorySourceStore("sources");
    }

    @Override
    protected void putWith(
        SourceStore store, String key, byte[] content, Map<String, String> metadata) {
      ((InMemorySourceStore) store).put(key, content, "image/png", metadata);
    }

    /** Nobody serves what is in memory; the URL names the object. */
    @Override
    protected void assertServes(URI lent, byte[] content) {
      assertThat(lent).hasHost("lent.example").hasParameter("for", "300");
      assertThat(lent).hasParameter("method", "GET");
    }

    @Override
    protected void assertTakes(URI lent, String contentType, byte[] content) {
      assertThat(lent).hasHost("lent.example").hasParameter("for", "300");
      assertThat(lent).hasParameter("method", "PUT");
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
