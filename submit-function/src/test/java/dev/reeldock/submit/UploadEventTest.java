package dev.reeldock.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UploadEventTest {
  @ParameterizedTest
  @EnumSource
  void read_plainKey_isTheOneCandidate(UploadEvents shape) {
    assertThat(UploadEvent.read(shape.of("incoming/cat.png", "0055AE", "ab12")))
        .singleElement()
        .satisfies(event -> {
          assertThat(event.bucket()).isEqualTo(UploadEvents.BUCKET);
          assertThat(event.keys()).containsExactly("incoming/cat.png");
          assertThat(event.sequencer()).isEqualTo("0055AE");
          assertThat(event.etag()).isEqualTo("ab12");
        });
  }

  @ParameterizedTest
  @CsvSource({
    "EVENT_BRIDGE, incoming/a%20b+c.png, 'incoming/a%20b+c.png,incoming/a b+c.png'",
    "EVENT_BRIDGE, incoming/100%.png, incoming/100%.png",
    "LOCAL_STACK, incoming/a b+c.png, 'incoming/a%20b%2Bc.png,incoming/a b+c.png'",
    "NOTIFICATION, incoming/a b+c.png, 'incoming/a b+c.png,incoming/a+b%2Bc.png'",
  })
  void read_encodedKey_namesTheLikeliestFirst(UploadEvents shape, String key, String candidates) {
    assertThat(UploadEvent.read(shape.of(key, "1", "e")).getFirst().keys())
        .containsExactly(candidates.split(",", -1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not JSON",
        "[]",
        "{}",
        "{\"Service\":\"Amazon S3\",\"Event\":\"s3:TestEvent\",\"Bucket\":\"sources\"}",
        "{\"detail-type\":\"Object Deleted\",\"detail\":{\"bucket\":{\"name\":\"b\"},"
            + "\"object\":{\"key\":\"k\",\"sequencer\":\"1\"}}}",
        "{\"Records\":[{\"eventName\":\"ObjectRemoved:Delete\",\"s3\":{\"bucket\":{\"name\":\"b\"},"
            + "\"object\":{\"key\":\"k\",\"sequencer\":\"1\"}}}]}",
      })
  void read_somethingElse_isNone(String message) {
    assertThat(UploadEvent.read(message)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"detail-type\":\"Object Created\"}",
        "{\"Records\":[{\"eventName\":\"ObjectCreated:Put\"},7]}",
        "{\"detail-type\":\"Object Created\",\"detail\":{\"bucket\":{\"name\":\"b\"},"
            + "\"object\":{\"key\":\"k\"}}}",
      })
  void read_uploadNotToldWhole_throws(String message) {
    assertThatThrownBy(() -> UploadEvent.read(message))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected bucket, key and sequencer");
  }

  @Test
  void read_etagWithQuotes_isWithoutThem() {
    assertThat(
            UploadEvent.read(UploadEvents.EVENT_BRIDGE.of("incoming/a.png", "1", "\"ab\""))
                .getFirst()
                .etag())
        .isEqualTo("ab");
  }

  @Test
  void read_unknownVersionAndFields_arePassedOver() {
    String known = UploadEvents.EVENT_BRIDGE.of("incoming/cat.png", "1", "e");
    String newer = known.replace("\"version\":\"0\"", "\"version\":\"17\",\"more\":{\"x\":[]}");

    assertThat(newer).isNotEqualTo(known);
    assertThat(UploadEvent.read(newer)).isEqualTo(UploadEvent.read(known));
  }
}
