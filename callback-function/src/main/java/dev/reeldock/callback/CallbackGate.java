package dev.reeldock.callback;

import dev.reeldock.capability.Tokens;
import dev.reeldock.capability.WebhookSecrets;
import dev.reeldock.capability.WebhookSignature;
import dev.reeldock.task.TaskId;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether a delivery is read at all: by its token, its size and its signature, in this order. Who
 * has no right to speak of a task learns nothing of what else is wrong.
 */
final class CallbackGate {
  private static final int MAX_BYTES = 64 * 1024;

  private final Tokens tokens;
  private final WebhookSecrets signers;

  CallbackGate(Tokens tokens, WebhookSecrets signers) {
    this.tokens = tokens;
    this.signers = signers;
  }

  /** The task that the token is of. */
  Optional<TaskId> task(String taskId, String token, Instant now) {
    return TaskId.parse(taskId).filter(_ -> tokens.accepts(token, taskId, now));
  }

  /** Why a delivery with the right token is not read. */
  Optional<Received> refusal(WebhookSignature signature, byte[] body, Instant now) {
    if (body.length > MAX_BYTES) {
      return Optional.of(Received.TOO_LARGE);
    }
    return switch (signers.judge(signature, body, now)) {
      case TRUSTED -> Optional.empty();
      case UNSIGNED -> Optional.of(Received.UNSIGNED);
      case WRONG -> Optional.of(Received.WRONG_SIGNATURE);
      case STALE -> Optional.of(Received.STALE_SIGNATURE);
    };
  }
}
