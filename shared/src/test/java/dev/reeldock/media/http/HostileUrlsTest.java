package dev.reeldock.media.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.door.Addresses;
import dev.reeldock.door.HostileUrls;
import dev.reeldock.door.HostileUrls.Row;
import dev.reeldock.door.RecordingNames;
import dev.reeldock.media.ResultSource.Opened;
import dev.reeldock.media.ResultSource.Opened.Refused.Reason;
import dev.reeldock.provider.profile.Results;
import dev.reeldock.provider.profile.SampleProfiles;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No URL that a provider, or whoever speaks as one, can make up leads anywhere it must not. */
final class HostileUrlsTest {
  private static final int AT_LEAST = 170;
  private static final long READ = 267;
  private static final long UNREADABLE = 60;

  private static final Set<String> KINDS =
      Set.of(
          "scheme",
          "relative",
          "port",
          "origin",
          "userinfo",
          "dotted",
          "short",
          "decimal",
          "octal",
          "hex",
          "ipv6",
          "zone",
          "mapped",
          "nat64",
          "unicode",
          "punycode",
          "dot",
          "name",
          "suffix",
          "fragment",
          "backslash",
          "crlf",
          "control",
          "blank",
          "escape");

  private final RecordingNames names = RecordingNames.knowing("8.8.8.8");
  private final RecordingConnector connector = RecordingConnector.answeringNobody();

  /** By the letters that the table has for them. */
  private static Door door(String letter, Addresses addresses) {
    Results listed = SampleProfiles.KLING.outcomes().results();
    Results anyPublic = SampleProfiles.COMETAPI.outcomes().results();
    URI elsewhere = URI.create("https://api-singapore.klingai.com");
    return switch (letter) {
      case "K" -> new Door(listed, elsewhere, addresses);
      case "P" -> new Door(anyPublic, elsewhere, addresses);
      case "S" -> new Door(listed, URI.create("http://127.0.0.1:8000"), addresses);
      default -> throw new IllegalArgumentException("No such door: " + letter);
    };
  }

  private Opened open(String letter, URI url) {
    return new HttpResultSource(connector, door(letter, names)).open(url);
  }

  @Test
  void rows_all_coverEveryKindAndAreMany() {
    List<Row> rows = HostileUrls.all();
    System.out.println(rows.size() + " hostile URLs in front of three doors");

    assertThat(rows).hasSizeGreaterThanOrEqualTo(AT_LEAST).doesNotHaveDuplicates();
    assertThat(rows.stream().map(Row::kind).collect(Collectors.toSet())).isEqualTo(KINDS);
  }

  /** Where a row comes to no URL, nothing of it could reach a door. */
  @Test
  void rows_all_comeToUrlsButForThoseThatCannotBeParsed() {
    Map<Boolean, Long> rows =
        HostileUrls.all().stream()
            .collect(
                Collectors.partitioningBy(row -> row.read().size() == 1, Collectors.counting()));

    assertThat(rows).isEqualTo(Map.of(true, READ, false, UNREADABLE));
  }

  static Stream<Arguments> refusals() {
    return Stream.of("K", "P", "S")
        .flatMap(door -> HostileUrls.refusedBy(door).map(row -> Arguments.of(door, row)));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void open_hostile_asksNobodyAndConnectsNowhere(String door, Row row) {
    assertThat(row.read()).map(url -> open(door, url)).allSatisfy(HostileUrlsTest::isRefused);

    assertThat(names.asked()).isEmpty();
    assertThat(connector.asked()).isEmpty();
  }

  private static void isRefused(Opened opened) {
    assertThat(opened)
        .isInstanceOfSatisfying(
            Opened.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.ELSEWHERE));
  }

  /** Longer than any table shows. */
  @ParameterizedTest
  @ValueSource(strings = {"K", "P", "S"})
  void open_longerThanAnyUrl_connectsNowhere(String door) {
    String start = "https://v1.klingai.com/";
    URI longest = URI.create(start + "a".repeat(8_192 - start.length()));
    isRefused(open(door, URI.create(longest + "a")));
    assertThat(connector.asked()).isEmpty();

    open(door, longest);
    assertThat(connector.asked()).containsExactly(longest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.0.0.1",
        "172.16.0.1",
        "192.168.0.1",
        "169.254.169.254",
        "169.254.170.2",
        "100.64.0.1",
        "0.0.0.0",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fd00:ec2::254",
        "fe80::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:169.254.169.254",
        "::127.0.0.1",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::a00:1",
        "2002:7f00:1::1",
        "2001::1"
      })
  void open_hostWithAnAddressInside_connectsNowhere(String inside) {
    for (String door : List.of("K", "P", "S")) {
      for (RecordingNames some :
          List.of(
              RecordingNames.knowing(inside),
              RecordingNames.knowing("8.8.8.8", inside),
              RecordingNames.knowing(inside, "2606:4700::1"))) {
        URI url = URI.create("https://v1.klingai.com/a.mp4");
        isRefused(new HttpResultSource(connector, door(door, some)).open(url));
        assertThat(some.asked()).containsExactly("v1.klingai.com");
      }
    }
    assertThat(connector.asked()).isEmpty();
  }

  /** The positive control: what is good is asked about once, and connected to once. */
  @ParameterizedTest
  @CsvSource({
    "K, https://v1.klingai.com/a.mp4?sign=b, 1",
    "P, https://cdn.example.org/a.mp4?sign=b, 1",
    "S, https://v1.klingai.com/a.mp4, 1",
    "S, http://127.0.0.1:8000/a.mp4, 0",
  })
  void open_good_isConnectedToOnce(String door, URI url, int lookUps) {
    for (URI read : new Row("good", door, url.toString()).read()) {
      open(door, read);
    }

    assertThat(connector.asked()).containsExactly(url);
    assertThat(names.asked()).hasSize(lookUps);
  }
}
