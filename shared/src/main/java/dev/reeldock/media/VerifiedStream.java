package dev.reeldock.media;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A download that must be what it promises: of the length that was told, no longer than may be, and
 * a whole file of its format. Throws in place of the last bytes otherwise, so that whoever reads it
 * never has all of a file that is not to be believed.
 */
public final class VerifiedStream extends InputStream {
  private final InputStream in;
  private final OptionalLong promised;
  private final long most;
  private final Wholeness wholeness;
  private long passed;
  private volatile @Nullable String failure;
  private volatile boolean closed;

  /**
   * @param promised the length in bytes that the host told, if it told one
   * @param most the length in bytes beyond which it is no result any more
   */
  public VerifiedStream(InputStream in, OptionalLong promised, long most, Wholeness wholeness) {
    this.in = in;
    this.promised = promised;
    this.most = most;
    this.wholeness = wholeness;
  }

  /** How many bytes have passed. */
  public long passed() {
    return passed;
  }

  /** Why it threw, if it did; never a URL. */
  public Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    int count = readOn(buffer, from, length);
    if (closed) { // what was cut off by us must not look as if it had ended
      throw new IOException("the stream is closed");
    }
    if (count > 0) {
      passed += count;
      wholeness.pass(buffer, from, count);
    }
    Optional<String> mistake = mistake(count < 0);
    if (mistake.isPresent()) {
      failure = mistake.get();
      throw new IOException(failure);
    }
    return count;
  }

  private int readOn(byte[] buffer, int from, int length) throws IOException {
    try {
      return in.read(buffer, from, length);
    } catch (IOException | RuntimeException e) { // the HTTP client tells some breaks unchecked
      failure = "the download broke after " + passed + " bytes: " + e.getClass().getSimpleName();
      throw e;
    }
  }

  private Optional<String> mistake(boolean ended) {
    long told = promised.orElse(most);
    long limit = Math.min(told, most);
    if (passed > limit) {
      return Optional.of("the file is longer than " + limit + " bytes");
    }
    if (ended && promised.isPresent() && passed < told) {
      return Optional.of("the download ended after " + passed + " of " + told + " bytes");
    }
    boolean complete = ended || (promised.isPresent() && passed == told);
    return complete && !wholeness.isWhole()
        ? Optional.of("the file is cut off: its parts need more than its " + passed + " bytes")
        : Optional.empty();
  }

  @Override
  public void close() throws IOException {
    closed = true;
    in.close();
  }
}
