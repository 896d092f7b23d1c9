package dev.reeldock.local.sandbox;

import dev.reeldock.local.emulators.Upload;
import dev.reeldock.local.emulators.Uploads;
import dev.reeldock.local.template.UploadRule;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Runs one rule: sends a message for every upload below the prefix. */
final class UploadTeller implements Running, Uploads.Listener {
  private final UploadRule rule;
  private final String queueUrl;
  private final SqsClient sqs;
  private final Uploads uploads;

  UploadTeller(UploadRule rule, String queueUrl, SqsClient sqs, Uploads uploads) {
    this.rule = rule;
    this.queueUrl = queueUrl;
    this.sqs = sqs;
    this.uploads = uploads;
    uploads.add(this);
  }

  @Override
  public void uploaded(Upload upload) {
    if (upload.bucket().equals(rule.bucket()) && upload.key().startsWith(rule.prefix())) {
      String event = new String(new ObjectCreatedEvent(upload).json(), StandardCharsets.UTF_8);
      sqs.sendMessage(request -> request.queueUrl(queueUrl).messageBody(event));
    }
  }

  @Override
  public void close() {
    uploads.remove(this);
  }
}
