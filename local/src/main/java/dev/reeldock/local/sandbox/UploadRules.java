package dev.reeldock.local.sandbox;

import dev.reeldock.local.emulators.Uploads;
import dev.reeldock.local.template.Bucket;
import dev.reeldock.local.template.Queue;
import dev.reeldock.local.template.Stack;
import dev.reeldock.local.template.UploadRule;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Starts a stack's rules about uploads. */
record UploadRules(Stack stack, SqsClient sqs, Uploads uploads) {
  void start(Shutdown shutdown) {
    for (UploadRule rule : stack.all(UploadRule.class)) {
      Queue queue = queue(rule);
      if (bucket(rule).tellsEventBridge()) {
        shutdown.add(new UploadTeller(rule, queue.url(), sqs, uploads));
      }
    }
  }

  private Bucket bucket(UploadRule rule) {
    return stack.all(Bucket.class).stream()
        .filter(bucket -> bucket.name().equals(rule.bucket()))
        .findFirst()
        .orElseThrow(() ->
            new SandboxException(
                "template.yaml: %s listens to %s, which is no bucket of this template."
                    .formatted(rule.logicalId(), rule.bucket())));
  }

  private Queue queue(UploadRule rule) {
    return stack.all(Queue.class).stream()
        .filter(queue -> queue.arn().equals(rule.queueArn()))
        .findFirst()
        .orElseThrow(() ->
            new SandboxException(
                "template.yaml: %s tells %s, which is no queue of this template."
                    .formatted(rule.logicalId(), rule.queueArn())));
  }
}
