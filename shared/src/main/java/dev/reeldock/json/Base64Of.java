package dev.reeldock.json;

import java.io.InputStream;
import java.util.function.Supplier;

/**
 * Bytes as a value in JSON: a text, their base64. They are read when the JSON is written, anew each
 * time and little at once, so that nobody holds them.
 */
public record Base64Of(Supplier<InputStream> bytes) {}
