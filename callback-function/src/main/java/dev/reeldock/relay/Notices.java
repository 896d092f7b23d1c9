package dev.reeldock.relay;

import dev.reeldock.capability.ArtifactLinks;
import dev.reeldock.capability.RelaySecrets;
import dev.reeldock.json.Json;
import dev.reeldock.receiver.Notice;
import dev.reeldock.task.Task;
import dev.reeldock.view.TaskView;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a caller is told of a task: the provider's own callback body with our id, the caller's own
 * and links that live, signed as Standard Webhooks has it if the caller has a secret.
 */
final class Notices {
  private final RelaySecrets secrets;
  private final ArtifactLinks links;
  private final Duration linkLife;
  private final URI apiBase;

  /** A link life of zero means that links do not expire. */
  Notices(RelaySecrets secrets, ArtifactLinks links, Duration linkLife, URI apiBase) {
    this.secrets = secrets;
    this.links = links;
    this.linkLife = linkLife;
    this.apiBase = apiBase;
  }

  Notice of(Task task, URI url, Instant now) {
    String body = body(task, now);
    String id = task.id() + "-" + task.status().word(); // the same at every try of this status
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/json; charset=utf-8");
    headers.put("webhook-id", id);
    headers.put("webhook-timestamp", Long.toString(now.getEpochSecond()));
    secrets
        .sign(task.request().caller(), id, now, body)
        .ifPresent(signatures -> headers.put("webhook-signature", signatures));
    return new Notice(url, headers, body);
  }

  private String body(Task task, Instant now) {
    Instant expiry = linkLife.isZero() ? null : now.plus(linkLife);
    return Json.text(
        TaskView.callback(
            task, artifact -> links.issue(apiBase, task.id(), artifact.fileName(), expiry)));
  }
}
