package dev.reeldock.media.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReferenceTest {
  private static final URI BASE = URI.create("http://a/b/c/d;p?q");

  /** The examples of RFC 3986, 5.4.1 and 5.4.2, but for those that are no reference to a result. */
  @ParameterizedTest
  @CsvSource({
    "g,            http://a/b/c/g",
    "./g,          http://a/b/c/g",
    "g/,           http://a/b/c/g/",
    "/g,           http://a/g",
    "//g,          http://g",
    "?y,           http://a/b/c/d;p?y",
    "g?y,          http://a/b/c/g?y",
    "#s,           http://a/b/c/d;p?q#s",
    "g#s,          http://a/b/c/g#s",
    "g?y#s,        http://a/b/c/g?y#s",
    ";x,           http://a/b/c/;x",
    "g;x?y#s,      http://a/b/c/g;x?y#s",
    "./,           http://a/b/c/",
    "../g,         http://a/b/g",
    "../../g,      http://a/g",
    "../../../g,   http://a/g",
    "../../../../g, http://a/g",
    "g.,           http://a/b/c/g.",
    "..g,          http://a/b/c/..g",
    "./g/.,        http://a/b/c/g/",
    "g;x=1/../y,   http://a/b/c/y",
    "g?y/./x,      http://a/b/c/g?y/./x",
    "g?y/../x,     http://a/b/c/g?y/../x",
  })
  void resolve_example_isAsTheStandardHasIt(String reference, String url) {
    assertThat(Reference.resolve(BASE, reference)).isEqualTo(URI.create(url));
  }

  @ParameterizedTest
  @CsvSource({
    "https://a?q,          ?y%2F=/../z, https://a?y%2F=/../z",
    "https://a,            g,           https://a/g",
    "https://a?q,          ../g,        https://a/g",
    "https://a//b.c/d,     ?y,          https://a//b.c/d?y",
    "https://a/b/c?q=/../, ../../g?x=/../../y, https://a/g?x=/../../y",
  })
  void resolve_oddBase_keepsItsHost(URI base, String reference, URI url) {
    assertThat(Reference.resolve(base, reference)).isEqualTo(url);
  }
}
