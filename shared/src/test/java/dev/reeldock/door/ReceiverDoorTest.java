package dev.reeldock.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.reeldock.door.HostileUrls.Row;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReceiverDoorTest {
  private static final URI SANDBOX = URI.create("http://127.0.0.1:8000");
  private static final URI INSIDE = URI.create("https://hook.internal:8443");
  private static final String GOOD = "https://caller.example.org/hook?token=secret";

  private final RecordingNames names = RecordingNames.knowing("8.8.8.8");

  /** By the letters that the table has for them. */
  private ReceiverDoor door(String letter) {
    return door(names, letter.equals("H"));
  }

  private static ReceiverDoor door(Addresses names, boolean plainHttp) {
    return new ReceiverDoor(
        Set.of(SANDBOX, INSIDE), plainHttp, names, PublicAddress::is, Duration.ofSeconds(30));
  }

  static Stream<Arguments> refusals() {
    return Stream.of("R", "H")
        .flatMap(door ->
            HostileUrls.refusedBy(door)
                .filter(row -> !row.kind().equals("origin"))
                .map(row -> Arguments.of(door, row)));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void stops_hostile_asksNobodyAndRepeatsNothing(String door, Row row) {
    assertThat(door(door).stops(row.text()))
        .hasValueSatisfying(words ->
            assertThat(words)
                .startsWith("expected ")
                .contains(", came ")
                .contains(": ")
                .matches("[ -~]{1,600}")
                .doesNotContain("a.mp4", "?", "@", "#", "%"));

    assertThat(names.asked()).isEmpty();
  }

  /** Those of the table that another door refuses, and this one need not. */
  static Stream<Arguments> passing() {
    return Stream.of("R", "H")
        .flatMap(door ->
            HostileUrls.all().stream()
                .filter(row -> !row.doors().contains(door))
                .map(row -> Arguments.of(door, row)));
  }

  @ParameterizedTest
  @MethodSource("passing")
  void stops_anyPublicHostAndPort_passes(String door, Row row) {
    assertThat(door(door).stops(row.text())).isEmpty();
    assertThat(names.asked()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:8000/a",
    "http://127.0.0.1:8000",
    "https://hook.internal:8443/a?b=c",
    "https://HOOK.internal:8443/",
  })
  void pass_trusted_isAskedForItsFormOnly(URI url) throws Exception {
    InetAddress inside = InetAddress.ofLiteral("10.0.0.1");

    assertThat(door(_ -> new InetAddress[] {inside}, false).pass(url))
        .isEqualTo(new Passage.Open(List.of(inside)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:8001/a",
        "http://127.0.0.1/a",
        "https://127.0.0.1:8000/a",
        "http://localhost:8000/a",
        "http://127.0.0.2:8000/a",
        "http://user@127.0.0.1:8000/a",
        "http://127.0.0.1:8000/a#b",
        "https://hook.internal/a",
        "http://hook.internal:8443/a",
        "https://a.hook.internal:8443/a",
      })
  void stops_nearATrustedOrigin_isRefused(String url) {
    assertThat(door("H").stops(url)).isPresent();
    assertThat(names.asked()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.0.0.1",
        "169.254.169.254",
        "::1",
        "fd00:ec2::254",
        "64:ff9b::a00:1"
      })
  void pass_anAddressInside_isShutWhereverItStands(String inside) throws Exception {
    for (String[] all :
        List.of(
            new String[] {inside},
            new String[] {"8.8.8.8", inside},
            new String[] {inside, "2606:4700::1"})) {
      ReceiverDoor door = door(RecordingNames.knowing(all), false);

      assertThat(door.pass(URI.create(GOOD))).isInstanceOf(Passage.Shut.class);
      assertThat(door.stops(GOOD)).isPresent();
    }
  }

  @Test
  void pass_publicAddresses_areThoseAndLookedUpOnce() throws Exception {
    RecordingNames two = RecordingNames.knowing("8.8.8.8", "2606:4700::1");

    assertThat(door(two, false).pass(URI.create(GOOD)))
        .isEqualTo(
            new Passage.Open(
                Arrays.asList(
                    InetAddress.ofLiteral("8.8.8.8"), InetAddress.ofLiteral("2606:4700::1"))));
    assertThat(two.asked()).containsExactly("caller.example.org");
  }

  @Test
  void pass_unknownName_throwsAndIsNoRefusal() {
    for (Addresses unknown :
        List.<Addresses>of(ReceiverDoorTest::unknown, _ -> new InetAddress[0])) {
      ReceiverDoor door = door(unknown, false);

      assertThatExceptionOfType(UnknownHostException.class)
          .isThrownBy(() -> door.pass(URI.create(GOOD)));
      assertThat(door.stops(GOOD)).isEmpty();
    }
  }

  private static InetAddress[] unknown(String host) throws UnknownHostException {
    throw new UnknownHostException(host);
  }

  /** The name service never answers. */
  @Test
  @Timeout(60)
  void stops_lateLookUp_isNotWaitedForAndNoRefusal() {
    CountDownLatch never = new CountDownLatch(1);
    ReceiverDoor door =
        new ReceiverDoor(
            Set.of(),
            false,
            host -> {
              await(never);
              return unknown(host);
            },
            PublicAddress::is,
            Duration.ofMillis(50));

    assertThat(door.stops(GOOD)).isEmpty();
    never.countDown();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://caller.example.org/hook?token=secret | expected an https URL, came http on"
            + " caller.example.org: serve it by https, or deploy with PlainHttpCallbacks=allowed",
        "https://10.0.0.1/hook?token=secret | expected a host with a public name, came https on"
            + " 10.0.0.1: give it one, or deploy with its origin among MoreReceivers",
        "ftp://caller.example.org/hook?token=secret | expected an https URL of at most 8192"
            + " characters with a host's name, a port up to 65535 if any, and neither user name nor"
            + " fragment, came ftp on caller.example.org with something else: give another one, or"
            + " leave it out and query",
        "https://caller.example.org/{token} | expected an https URL of at most 8192 characters with a"
            + " host's name, a port up to 65535 if any, and neither user name nor fragment, came one"
            + " of 34 characters that is none: give another one, or leave it out and query",
      })
  void stops_any_saysWhatToDo(String url, String words) {
    assertThat(door("R").stops(url)).hasValue(words);
  }

  @Test
  void stops_addressInside_namesTheHostAndNoAddress() {
    assertThat(door(RecordingNames.knowing("8.8.8.8", "10.0.0.1"), false).stops(GOOD))
        .hasValue(
            "expected a host on public addresses alone, came https on caller.example.org with"
                + " another: mend its name's addresses, or deploy with its origin among"
                + " MoreReceivers");
  }
}
