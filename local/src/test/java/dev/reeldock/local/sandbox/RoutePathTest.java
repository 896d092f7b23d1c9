package dev.reeldock.local.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which paths a route takes, and which of two, as API Gateway has it. */
final class RoutePathTest {
  private static final RoutePath ACCOUNT = new RoutePath("/account/{proxy+}");

  @ParameterizedTest
  @ValueSource(strings = {"costs", "billing/balance", "a//b", "%2e%2e/x", "..", "a%2Fb", "/costs"})
  void match_greedySegment_isAllThatIsLeftAsItCame(String rest) {
    assertThat(ACCOUNT.match("/account/" + rest)).contains(Map.of("proxy", rest));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/account", "/account/", "/accounts/x", "//account/x", "/x/account/y"})
  void match_nothingLeftOrAnotherPath_fitsNot(String path) {
    assertThat(ACCOUNT.match(path)).isEmpty();
  }

  @Test
  void match_variableSegment_isOneSegment() {
    RoutePath path = new RoutePath("/v1/{family}/{kind}");

    assertThat(path.match("/v1/videos/x")).contains(Map.of("family", "videos", "kind", "x"));
    assertThat(path.match("/v1/videos/x/y")).isEmpty();
    assertThat(path.match("/v1/videos/")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/general/{proxy+}, /v1/{family}/{kind}",
    "/v1/general/{proxy+}, /v1/{family}/{kind}/{id}",
    "/v1/videos/fixed, /v1/videos/{kind}",
    "/v1/{family}/{kind}, /v1/{proxy+}",
    "/v1/{family}/fixed, /v1/{family}/{kind}",
  })
  void freedom_ofTwoThatFit_isLessWhereAnEarlierSegmentIsLiteral(String first, String second) {
    assertThat(new RoutePath(first).freedom()).isLessThan(new RoutePath(second).freedom());
  }
}
