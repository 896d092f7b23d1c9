package dev.reeldock.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.task.Family;
import dev.reeldock.task.Result;
import java.net.URI;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LinkEndingsTest {
  @ParameterizedTest
  @CsvSource({
    "VIDEOS, a.mp4, mp4",
    "VIDEOS, a.M4V, mp4",
    "VIDEOS, a.webm, webm",
    "VIDEOS, a, mp4",
    "VIDEOS, a.php, mp4",
    "VIDEOS, a.jpg, mp4",
    "IMAGES, a.png, png",
    "IMAGES, a.jpeg, jpg",
    "IMAGES, a, png",
    "IMAGES, a.mp4, png",
    "VIDEOS, a.mov b.jpeg, mov jpg",
    "VIDEOS, a.jpg b, jpg mp4",
    "VIDEOS, a.jpg b.png, mp4 mp4",
    "VIDEOS, a.mp4 b.php, mp4 mp4",
    "IMAGES, a.mp4 b.webp, mp4 webp",
  })
  void extension_links_isWhatTheyTell(Family family, String links, String extensions) {
    Stream<URI> urls = Arrays.stream(links.split(" ")).map(LinkEndingsTest::url);
    LinkEndings endings =
        LinkEndings.of(
            family,
            Arrays.stream(links.split(" "))
                .map(link -> new Result("", url(link), null, ""))
                .toList());

    assertThat(urls.map(endings::extension)).containsExactly(extensions.split(" "));
  }

  private static URI url(String name) {
    return URI.create("https://a.example/" + name + "?sig=x.gif");
  }
}
