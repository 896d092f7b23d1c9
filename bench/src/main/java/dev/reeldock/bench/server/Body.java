package dev.reeldock.bench.server;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;

/** Reads the body of a PUT: plain, or in the chunks of aws-chunked with a trailer. */
final class Body {
  private static final int HEX = 16;

  private final Incoming in;
  private final Optional<MessageDigest> digest;
  private long length;

  Body(Incoming in, Optional<MessageDigest> digest) {
    this.in = in;
    this.digest = digest;
  }

  /** The fields of the trailer, if there is one. */
  Map<String, String> read(Request put) throws IOException {
    if (put.field("content-encoding").contains("aws-chunked")) {
      return chunks();
    }
    if (put.length() < 0 || !put.field("transfer-encoding").isEmpty()) {
      throw new IOException("A PUT that is chunked or without Content-Length: S3 refuses it.");
    }
    in.pass(put.length(), this::count);
    return Map.of();
  }

  private Map<String, String> chunks() throws IOException {
    for (long size = size(); size > 0; size = size()) {
      in.pass(size, this::count);
      if (!in.line().isEmpty()) {
        throw new IOException("A chunk is longer than it says.");
      }
    }
    return Request.fields(in);
  }

  /** A signature may follow the size. */
  private long size() throws IOException {
    return Long.parseLong(in.line().split(";", 2)[0], HEX);
  }

  private void count(byte[] bytes, int offset, int count) {
    length += count;
    digest.ifPresent(sha -> sha.update(bytes, offset, count));
  }

  long length() {
    return length;
  }

  boolean isWhole(Request put) {
    String decoded = put.field("x-amz-decoded-content-length");
    return decoded.isEmpty() || Long.parseLong(decoded) == length;
  }
}
