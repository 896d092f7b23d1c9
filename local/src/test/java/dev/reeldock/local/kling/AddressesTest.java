package dev.reeldock.local.kling;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AddressesTest {
  private static final String AFTER_THE_HOST = "/callbacks/task/token?a=1%2F2";

  private final Addresses addresses = new Addresses();

  @BeforeEach
  void map() {
    addresses.add("api.example.com", URI.create("http://127.0.0.1:4566/apis/api"));
  }

  @Test
  void resolve_knownHost_isTheBaseAndWhatFollowsTheHost() {
    assertThat(addresses.resolve(URI.create("https://API.example.com:443" + AFTER_THE_HOST)))
        .hasToString("http://127.0.0.1:4566/apis/api" + AFTER_THE_HOST);
  }

  @Test
  void resolve_otherHost_isUnchanged() {
    URI other = URI.create("https://example.com" + AFTER_THE_HOST);

    assertThat(addresses.resolve(other)).isSameAs(other);
  }
}
