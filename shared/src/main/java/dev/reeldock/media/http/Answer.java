package dev.reeldock.media.http;

import dev.reeldock.media.ResultSource.Opened;
import dev.reeldock.media.ResultSource.Opened.Refused.Reason;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * What a host answered when it was asked for a result.
 *
 * @param url that was asked
 */
record Answer(URI url, HttpExecuteResponse response) {
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> PATIENCE = Set.of(408, 425, 429);

  /** Uploaders leave other words there, which mean nothing to a reader. */
  private static final Pattern COMPRESSED =
      Pattern.compile("\\b(gzip|deflate|compress|br|zstd)\\b", Pattern.CASE_INSENSITIVE);

  private static final long MIB = 1L << 20;

  boolean isRedirect() {
    return REDIRECTS.contains(head().statusCode());
  }

  /** Where it redirects to; the rest of the answer is dropped. */
  Optional<URI> location() {
    drop();
    return only("Location").filter(text -> !text.isBlank()).flatMap(this::resolved);
  }

  private Optional<URI> resolved(String location) {
    try {
      return Optional.of(Reference.resolve(url, location));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** What is to be made of it where it is followed nowhere. */
  Opened opened(long mostBytes) {
    int status = head().statusCode();
    Opened opened =
        isDead(status)
            ? new Opened.Dead(status)
            : status == 200 ? served(mostBytes) : unavailable("answered HTTP " + status);
    if (!(opened instanceof Opened.Streaming)) {
      drop();
    }
    return opened;
  }

  /** In whatever words a host says that a link is over; but for those that ask for patience. */
  private static boolean isDead(int status) {
    return status >= 400 && status < 500 && !PATIENCE.contains(status);
  }

  private Opened served(long mostBytes) {
    OptionalLong length = length();
    if (isText() || isEncoded() || !hasUsableLength() || response.responseBody().isEmpty()) {
      return unavailable("served no media, or none of a length that can be read");
    }
    return length.orElse(0) > mostBytes
        ? new Opened.Refused(Reason.TOO_LARGE, tooLarge(length.orElse(0), mostBytes))
        : new Opened.Streaming(new Download(response.responseBody().get()), length);
  }

  private String tooLarge(long length, long mostBytes) {
    return "expected a result of at most "
        + mostBytes / MIB
        + " MiB, "
        + url.getHost()
        + " serves one of "
        + Math.ceilDiv(length, MIB)
        + " MiB: if that is right, raise results.most_mib in a profile of your own";
  }

  Opened unavailable(String what) {
    return new Opened.Unavailable(url.getHost() + " " + what);
  }

  /** A page that explains why there is no result comes with status 200, too. */
  private boolean isText() {
    String type = head().firstMatchingHeader("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    return type.strip().matches("text/html\\b.*|application/(json|xml|xhtml\\+xml)\\b.*");
  }

  private boolean isEncoded() {
    return head().matchingHeaders("Content-Encoding").stream()
        .anyMatch(encoding -> COMPRESSED.matcher(encoding).find());
  }

  private boolean hasUsableLength() {
    return head().matchingHeaders("Content-Length").isEmpty() || length().isPresent();
  }

  private OptionalLong length() {
    return only("Content-Length").stream()
        .filter(text -> text.matches("[1-9][0-9]{0,17}"))
        .mapToLong(Long::parseLong)
        .findFirst();
  }

  /** The header's value, where it has one and no two that differ. */
  private Optional<String> only(String header) {
    List<String> values = head().matchingHeaders(header).stream().distinct().toList();
    return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
  }

  private SdkHttpResponse head() {
    return response.httpResponse();
  }

  private void drop() {
    response.responseBody().ifPresent(AbortableInputStream::abort);
  }
}
