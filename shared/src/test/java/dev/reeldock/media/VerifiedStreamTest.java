package dev.reeldock.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VerifiedStreamTest {
  private static final byte[] FILE = SampleMedia.mp4(NoiseStream.bytes(1, 50_000));
  private static final OptionalLong LENGTH = OptionalLong.of(FILE.length);
  private static final long MOST = 100_000;

  private final ByteArrayOutputStream got = new ByteArrayOutputStream();

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void read_wholeFile_passesAsItIs(boolean told) throws IOException {
    VerifiedStream stream = verified(FILE, told ? LENGTH : OptionalLong.empty());

    assertThat(stream.readAllBytes()).isEqualTo(FILE);
    assertThat(stream.passed()).isEqualTo(FILE.length);
    assertThat(stream.failure()).isEmpty();
  }

  @Test
  void read_byteByByte_passesAsItIs() throws IOException {
    VerifiedStream stream = verified(FILE, LENGTH);
    for (int one = stream.read(); one >= 0; one = stream.read()) {
      got.write(one);
    }

    assertThat(got.toByteArray()).isEqualTo(FILE);
  }

  @Test
  void read_endsBeforeItsLength_throwsBeforeTheEnd() {
    assertFails(verified(Arrays.copyOf(FILE, 40_000), LENGTH), "the download ended after 40000 of");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void read_fileCutOffWithALengthThatFits_throwsInPlaceOfTheLastBytes(boolean told) {
    byte[] cut = Arrays.copyOf(FILE, FILE.length - 1);
    OptionalLong length = told ? OptionalLong.of(cut.length) : OptionalLong.empty();

    assertFails(verified(cut, length), "the file is cut off");
    if (told) {
      assertThat(got.size()).isLessThan(cut.length);
    }
  }

  @Test
  void read_longerThanTold_throws() {
    byte[] more = Arrays.copyOf(FILE, FILE.length + 1);

    assertFails(verified(more, OptionalLong.of(FILE.length)), "longer than " + FILE.length);
  }

  @Test
  void read_longerThanMayBe_throwsAndReadsNoFurther() {
    CountedBytes endless = new CountedBytes();
    VerifiedStream stream =
        new VerifiedStream(endless, OptionalLong.empty(), MOST, Wholeness.of(MediaFormat.MP3));

    assertFails(stream, "longer than 100000 bytes");
    assertThat(endless.count).isLessThan(MOST + 20_000);
  }

  @Test
  void read_breaks_tellsWhereAndNotWhat() {
    InputStream broken = new TruncatedStream(Arrays.copyOf(FILE, 30_000), true);
    VerifiedStream stream = new VerifiedStream(broken, LENGTH, MOST, Wholeness.of(MediaFormat.MP4));

    assertFails(stream, "the download broke after 30000 bytes: IOException");
  }

  /** Some streams end where they are closed: a file that was cut off by us would be whole. */
  @Test
  void read_afterItWasClosed_throwsAndDoesNotEnd() throws IOException {
    InputStream endsWhenClosed =
        new SequenceInputStream(
            new ByteArrayInputStream(Arrays.copyOf(FILE, 100)), new ByteArrayInputStream(FILE));
    VerifiedStream stream =
        new VerifiedStream(
            endsWhenClosed, OptionalLong.empty(), MOST, Wholeness.of(MediaFormat.MP3));
    assertThat(stream.readNBytes(100)).hasSize(100);
    stream.close();

    assertThatIOException().isThrownBy(() -> stream.read(new byte[10]));
    assertThatIOException().isThrownBy(stream::read);
  }

  private void assertFails(VerifiedStream stream, String words) {
    assertThatIOException().isThrownBy(() -> stream.transferTo(got));
    assertThat(stream.failure()).hasValueSatisfying(told -> assertThat(told).contains(words));
  }

  private static VerifiedStream verified(byte[] content, OptionalLong length) {
    return new VerifiedStream(
        new ByteArrayInputStream(content), length, MOST, Wholeness.of(MediaFormat.MP4));
  }

  private static final class CountedBytes extends InputStream {
    private long count;

    @Override
    public int read() {
      count++;
      return 0;
    }

    @Override
    public int read(byte[] buffer, int from, int length) {
      count += length;
      return length;
    }
  }
}
