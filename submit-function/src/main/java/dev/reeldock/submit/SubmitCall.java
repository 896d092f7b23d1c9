package dev.reeldock.submit;

import dev.reeldock.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * A caller's valid request to make a task.
 *
 * @param body the caller's fields, inline images still in them
 * @param bodyHash SHA-256 of the body as it came, hexadecimal
 */
record SubmitCall(
    String caller,
    KindDescription description,
    JsonObject body,
    String bodyHash,
    @Nullable String idempotencyKey) {}
