package dev.reeldock.bench;

/**
 * What one copy took.
 *
 * @param wallNanos time on the clock
 * @param cpuNanos time of the processor, of whoever copied
 */
record Figure(long wallNanos, long cpuNanos) {}
