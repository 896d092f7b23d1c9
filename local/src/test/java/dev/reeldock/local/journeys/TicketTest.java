package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.stree.JrsValue;
import dev.reeldock.local.contracts.PresignedUrl;
import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.kling.Samples;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** A place for an image, asked for and filled by nothing but HTTP. */
final class TicketTest {
  @AutoClose
  private static final Reeldock reeldock = Reeldock.withoutSchedule(FakeKlingSettings.fast());

  @AutoClose
  private static final S3Client s3 =
      S3Client.builder().httpClient(AwsCrtHttpClient.create()).build();

  @ParameterizedTest
  @CsvSource({"image/png, coffee.png, png", "image/jpeg, rocket.jpg, jpg"})
  void put_asTheTicketSays_isAnObjectOfItsName(String type, String photograph, String extension) {
    JrsValue ticket = ticket(type);
    byte[] content = Samples.bytes(photograph);

    Answer put = reeldock.api().put(url(ticket), headers(ticket), content);

    ResponseBytes<GetObjectResponse> kept = object(ticket.get("name").asText(), extension);
    assertThat(put.httpStatus()).isEqualTo(200);
    assertThat(kept.asByteArray()).isEqualTo(content);
    assertThat(kept.response().contentType()).isEqualTo(type);
  }

  /** What another request is to S3; the emulator takes it. */
  @Test
  void url_ofATicket_isSignedForItsMethodTypeAndHourOnly() throws GeneralSecurityException {
    JrsValue ticket = ticket("image/png");
    PresignedUrl url = new PresignedUrl(url(ticket));

    assertThat(url.isSignedFor("PUT", headers(ticket))).isTrue();
    assertThat(url.isSignedFor("PUT", Map.of("Content-Type", "image/jpeg"))).isFalse();
    assertThat(url.isSignedFor("PUT", Map.of())).isFalse();
    assertThat(url.isSignedFor("GET", headers(ticket))).isFalse();
    assertThat(url(ticket)).hasParameter("X-Amz-Expires", "3600");
  }

  @Test
  void ask_forWhatNobodyTakes_isAProblem() {
    Answer answer = reeldock.api().post("/uploads", "{\"content_types\":[\"image/gif\"]}");

    assertThat(answer.httpStatus()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.text("/detail"))
        .isEqualTo("content_types[0]: expected image/png or image/jpeg, came image/gif");
    assertThat(answer.text("/request_id")).isEqualTo(answer.header("X-Amzn-Requestid"));
  }

  @Test
  void logs_ofTickets_holdNoUrl() {
    JrsValue ticket = ticket("image/png");
    var _ = reeldock.api().put(url(ticket), headers(ticket), Samples.bytes(Samples.COFFEE));
    var _ = reeldock.api().post("/uploads", "{}");

    assertThat(reeldock.logs().all())
        .noneMatch(line -> line.contains("X-Amz-Signature"))
        .noneMatch(line -> line.contains(url(ticket).getPath()));
  }

  private static JrsValue ticket(String type) {
    Answer answer = reeldock.api().post("/uploads", "{\"content_types\":[\"" + type + "\"]}");
    assertThat(answer.httpStatus()).as(answer.body()).isEqualTo(200);
    return answer.json().at("/uploads/0");
  }

  private static URI url(JrsValue ticket) {
    return URI.create(ticket.get("url").asText());
  }

  private static Map<String, String> headers(JrsValue ticket) {
    return Map.of("Content-Type", ticket.at("/headers/Content-Type").asText());
  }

  private static ResponseBytes<GetObjectResponse> object(String name, String extension) {
    String bucket = reeldock.physicalId("SourceBucket");
    assertThat(name).matches("s3://" + bucket + "/uploads/[0-9a-f]{32}/1\\." + extension);
    return s3.getObjectAsBytes(
        get -> get.bucket(bucket).key(name.substring(("s3://" + bucket + "/").length())));
  }
}
