package dev.reeldock.capability;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * One thing is not as it was signed.
 *
 * @param bytes of the body, a character for each
 */
record TamperedRelay(String what, String id, String timestamp, String signatures, String bytes) {
  @Override
  public String toString() {
    return what;
  }

  TamperedRelay id(String words, String other) {
    return new TamperedRelay(words, other, timestamp, signatures, bytes);
  }

  TamperedRelay timestamp(String words, String other) {
    return new TamperedRelay(words, id, other, signatures, bytes);
  }

  TamperedRelay signatures(String words, String other) {
    return new TamperedRelay(words, id, timestamp, other, bytes);
  }

  TamperedRelay body(String words, byte[] other) {
    return new TamperedRelay(words, id, timestamp, signatures, new String(other, ISO_8859_1));
  }

  byte[] body() {
    return bytes.getBytes(ISO_8859_1);
  }
}
