package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.kling.Order;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A client written from Kling's documentation: only its base URL and its key are changed. */
final class DocumentedClientTest {
  private static final String ACCESS_KEY = "access-key";
  private static final String SECRET_KEY = "secret-key-of-thirty-two-letters";

  @AutoClose
  private static final Reeldock reeldock =
      Reeldock.start(FakeKlingSettings.fast().withAccessKey(ACCESS_KEY, SECRET_KEY));

  static List<Order> threeKinds() {
    return List.of(Order.imageToVideo(), Order.ofSamples(), Order.multiImageToImage().with("n", 1));
  }

  private static Stream<DocumentedClient> ofKling() {
    String baseUrl = reeldock.kling().baseUrl().toString();
    return Stream.of(
        DocumentedClient.withApiKey(baseUrl, reeldock.kling().apiKey()),
        DocumentedClient.withAccessKey(baseUrl, ACCESS_KEY, SECRET_KEY));
  }

  private static Stream<DocumentedClient> ofReeldock() {
    String baseUrl = reeldock.api().baseUrl().toString();
    return Stream.of(
        DocumentedClient.withApiKey(baseUrl, reeldock.callerKey()),
        DocumentedClient.withAccessKey(baseUrl, "default", reeldock.callerKey()));
  }

  @ParameterizedTest
  @MethodSource("threeKinds")
  void generate_withBothWaysToAuthenticate_worksHereAsAtKling(Order order) {
    List<Long> bought =
        Stream.concat(ofKling(), ofReeldock())
            .map(client -> {
              int before = reeldock.kling().tasks().size();
              byte[] result = client.generate("/v1/" + order.path(), order.json());
              assertThat(Media.of(result)).isEqualTo(Media.expected(order.path()));
              return (long) reeldock.kling().tasks().size() - before;
            })
            .toList();

    assertThat(bought).containsExactly(1L, 1L, 1L, 1L);
  }

  private enum Media {
    MP4,
    PNG,
    OTHER;

    static Media expected(String path) {
      return path.startsWith("videos/") ? MP4 : PNG;
    }

    static Media of(byte[] bytes) {
      if (bytes.length > 8 && bytes[4] == 'f' && bytes[5] == 't' && bytes[6] == 'y') {
        return MP4;
      }
      return bytes.length > 8 && bytes[1] == 'P' && bytes[2] == 'N' ? PNG : OTHER;
    }
  }
}
