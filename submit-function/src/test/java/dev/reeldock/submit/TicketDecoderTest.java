package dev.reeldock.submit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.media.ImageFormat;
import dev.reeldock.task.Refusal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TicketDecoderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'content_types':['image/png']} | PNG",
        "{'content_types':['image/jpeg']} | JPEG",
        "{'content_types':['image/jpg']} | JPEG",
        "{'content_types':[' Image/PNG ']} | PNG",
        "{'content_types':['image/png','image/jpeg','image/png']} | PNG JPEG PNG",
        "{'content_types':['image/png'],'count':null} | PNG",
        "{'content_types':['image/png'],'count':1} | PNG",
        "{'content_types':['image/jpeg'],'count':4} | JPEG JPEG JPEG JPEG",
        "{'content_types':['image/jpeg'],'count':'2'} | JPEG JPEG",
        "{'content_types':['image/png','image/jpeg'],'count':2} | PNG JPEG",
        "{'content_types':['image/png'],'names':['cat.png']} | PNG",
      })
  void decode_usable_isAnImageForEachTicket(String body, String images) {
    List<ImageFormat> expected =
        List.of(images.split(" ")).stream().map(ImageFormat::valueOf).toList();

    assertThat(decode(body)).isEqualTo(new TicketDecoder.Decoded.Valid(expected));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10})
  void decode_countWithinTheLimits_isThatMany(int count) {
    assertThat(decode("{'content_types':['image/png'],'count':" + count + "}"))
        .isInstanceOfSatisfying(
            TicketDecoder.Decoded.Valid.class,
            valid -> assertThat(valid.images()).hasSize(count).containsOnly(ImageFormat.PNG));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "'image/png'",
        "{'content_types':['image/png']",
        "{'count':1,'count':2}"
      })
  void decode_noJsonObject_saysWhatWasExpected(String body) {
    Refusal refusal =
        new Refusal(
            1200,
            "The body is not a JSON object: expected one like"
                + " {\"content_types\":[\"image/png\",\"image/jpeg\"]}",
            400);

    assertThat(decode(body)).isEqualTo(new TicketDecoder.Decoded.Invalid(refusal));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | content_types: expected a list of 1 to 10 types, came nothing",
        "{'count':2} | content_types: expected a list of 1 to 10 types, came nothing",
        "{'content_types':null} | content_types: expected a list of 1 to 10 types, came nothing",
        "{'content_types':'image/png'} | content_types: expected a list of 1 to 10 types, came a text",
        "{'content_types':{}} | content_types: expected a list of 1 to 10 types, came an object",
        "{'content_types':[]} | content_types: expected a list of 1 to 10 types, came 0 of them",
        "{'content_types':[1,2,3,4,5,6,7,8,9,10,11]} | content_types: expected a list of 1 to 10 types, came 11 of them",
        "{'content_types':['image/gif']} | content_types[0]: expected image/png or image/jpeg, came image/gif",
        "{'content_types':['image/png','image/webp']} | content_types[1]: expected image/png or image/jpeg, came image/webp",
        "{'content_types':['png']} | content_types[0]: expected image/png or image/jpeg, came png",
        "{'content_types':['']} | content_types[0]: expected image/png or image/jpeg, came nothing",
        "{'content_types':[null]} | content_types[0]: expected image/png or image/jpeg, came nothing",
        "{'content_types':[7]} | content_types[0]: expected image/png or image/jpeg, came 7",
        "{'content_types':[['image/png']]} | content_types[0]: expected image/png or image/jpeg, came a list",
        "{'content_types':['image/png\\r\\nX: y']} | content_types[0]: expected image/png or image/jpeg, came 15 characters with control characters among them",
        "{'content_types':['image/png'],'count':0} | count: expected a whole number from 1 to 10, came 0",
        "{'content_types':['image/png'],'count':11} | count: expected a whole number from 1 to 10, came 11",
        "{'content_types':['image/png'],'count':-1} | count: expected a whole number from 1 to 10, came -1",
        "{'content_types':['image/png'],'count':1.5} | count: expected a whole number from 1 to 10, came 1.5",
        "{'content_types':['image/png'],'count':4294967297} | count: expected a whole number from 1 to 10, came 4294967297",
        "{'content_types':['image/png'],'count':''} | count: expected a whole number from 1 to 10, came nothing",
        "{'content_types':['image/png'],'count':[2]} | count: expected a whole number from 1 to 10, came a list",
        "{'content_types':['image/png','image/png'],'count':1} | count: expected 2, as many as there are types, or one type for all, came 1",
        "{'content_types':['image/png','image/jpeg'],'count':4} | count: expected 2, as many as there are types, or one type for all, came 4",
      })
  void decode_unusable_saysWhatWasExpectedAndWhatCame(String body, String message) {
    assertThat(decode(body))
        .isEqualTo(new TicketDecoder.Decoded.Invalid(new Refusal(1201, message, 400)));
  }

  private static TicketDecoder.Decoded decode(String body) {
    return TicketDecoder.decode(body.replace('\'', '"').getBytes(UTF_8));
  }
}
