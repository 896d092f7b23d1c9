package dev.reeldock.local.kling;

import org.jspecify.annotations.Nullable;

/** One output as files; the marked one is there when it was asked for. */
record Rendered(MediaFile plain, @Nullable MediaFile marked) {}
