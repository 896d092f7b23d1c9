/** The process that is measured: the product's own adapters, in a JVM as Lambda starts it. */
@NullMarked
package dev.reeldock.bench.copy;

import org.jspecify.annotations.NullMarked;
