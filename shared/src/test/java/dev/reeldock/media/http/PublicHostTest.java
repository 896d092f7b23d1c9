package dev.reeldock.media.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.door.Addresses;
import dev.reeldock.media.ResultSource.Opened;
import dev.reeldock.media.ResultSource.Opened.Refused.Reason;
import dev.reeldock.provider.profile.SampleProfiles;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PublicHostTest {
  private static final URI URL = URI.create("https://cdn.example.org/a.mp4");

  private static final Opened NOT_PUBLIC =
      new Opened.Refused(
          Reason.ELSEWHERE,
          "expected a result on public addresses alone, came cdn.example.org with another: ask the"
              + " provider for it, or whoever runs your name service");

  private static final Opened UNKNOWN =
      new Opened.Unavailable("cdn.example.org is not known to the name service");

  private final Door door = door(_ -> new InetAddress[0]);

  private static Door door(Addresses addresses) {
    return new Door(
        SampleProfiles.COMETAPI.outcomes().results(),
        URI.create("https://gate.example"),
        addresses);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://media.crazyrouter.com/a.m4v",
        "https://CDN.example.org/a.mp4?x=1",
        "https://xn--bcher-kva.example/a.mp4",
        "https://a.xn--p1ai/a.mp4",
        "https://h2.inkwai.com:443/a.mp4",
      })
  void refusal_anyPublicHost_passes(String url) {
    assertThat(door.refusal(URI.create(url))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://cdn.example.org/a.mp4",
        "https://cdn.example.org:8443/a.mp4",
        "https://user@cdn.example.org/a.mp4",
        "https://localhost/a.mp4",
        "https://cdn/a.mp4",
        "https://cdn.localhost/a.mp4",
        "https://cdn.internal/a.mp4",
        "https://metadata.google.internal/a.mp4",
        "https://printer.local/a.mp4",
        "https://1.0.168.192.in-addr.arpa/a.mp4",
        "https://127.0.0.1/a.mp4",
        "https://127.1/a.mp4",
        "https://2130706433/a.mp4",
        "https://0x7f000001/a.mp4",
        "https://0x7f.1/a.mp4",
        "https://0177.0.0.1/a.mp4",
        "https://8.8.8.8/a.mp4",
        "https://[::1]/a.mp4",
        "https://[2606:4700::1]/a.mp4",
        "https://[::ffff:8.8.8.8]/a.mp4",
        "https://cdn.example.org./a.mp4",
        "https://.example.org/a.mp4",
        "https://-a.example.org/a.mp4",
        "https://gate.example:8443/a.mp4",
      })
  void refusal_noPublicHost_isRefused(String url) {
    assertThat(door.refusal(URI.create(url))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.1",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.0.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "ff02::1",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::1",
        "2001::1",
        "2001:10::1",
        "2001:db8::1",
        "2002:7f00:1::1",
        "3fff::1",
        "5f00::1",
        "4000::1",
      })
  void refusal_anAddressThatIsNotPublic_isRefused(String address) {
    assertThat(at("8.8.8.8", address).stops(URL)).hasValue(NOT_PUBLIC);
    assertThat(at(address).stops(URL)).hasValue(NOT_PUBLIC);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "100.63.255.255",
        "100.128.0.1",
        "172.15.0.1",
        "172.32.0.1",
        "169.253.0.1",
        "192.0.1.1",
        "192.88.98.255",
        "192.88.100.1",
        "192.167.0.1",
        "198.17.0.1",
        "198.20.0.1",
        "203.0.112.1",
        "223.255.255.255",
        "2606:4700::1",
        "2001:200::1",
        "2a00::1",
        "::ffff:8.8.8.8",
      })
  void refusal_publicAddresses_passes(String address) {
    assertThat(at(address).stops(URL)).isEmpty();
  }

  @Test
  void stops_unknownName_isUnavailable() {
    Door unknown =
        door(_ -> {
          throw new UnknownHostException();
        });

    assertThat(unknown.stops(URL)).hasValue(UNKNOWN);
  }

  @Test
  void stops_nameWithoutAddresses_isUnavailable() {
    assertThat(at().stops(URL)).hasValue(UNKNOWN);
  }

  private static Door at(String... addresses) {
    return door(
        _ -> Arrays.stream(addresses).map(InetAddress::ofLiteral).toArray(InetAddress[]::new));
  }
}
