package dev.reeldock.provider;

import dev.reeldock.json.JsonObject;
import dev.reeldock.task.Kind;
import dev.reeldock.task.TaskId;
import java.net.URI;
import java.time.Instant;

/**
 * A task as it is sent to the provider.
 *
 * @param fields the provider's own fields, inputs as URLs that it can fetch or as {@link
 *     dev.reeldock.json.Base64Of}, which is read before the call begins
 * @param postBy no call may begin later: whoever asks about this attempt counts on it
 */
public record Submission(
    TaskId id, Kind kind, JsonObject fields, URI callbackUrl, Instant postBy) {}
