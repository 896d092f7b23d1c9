/**
 * A fake Kling: a real HTTP server that behaves like Kling's official legacy API, or like one of
 * the gateways that resell it. It shares no code with the product, so that a misreading of the
 * protocol cannot hide on both sides.
 */
@NullMarked
package dev.reeldock.local.kling;

import org.jspecify.annotations.NullMarked;
