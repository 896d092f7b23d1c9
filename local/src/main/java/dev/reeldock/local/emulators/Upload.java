package dev.reeldock.local.emulators;

import java.time.Instant;

/**
 * An object that was put into the emulated S3.
 *
 * @param key as it is, not encoded
 * @param etag without quotes
 * @param sequencer hexadecimal; of two uploads the later one has the greater
 */
public record Upload(
    String bucket, String key, long bytes, String etag, Instant time, String sequencer) {}
