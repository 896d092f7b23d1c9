package dev.reeldock.bench;

/** One copy by each way, one right after the other. */
record Pair(Round product, Round curl) {
  /** Above 1: the product is faster. */
  double throughputRatio() {
    return (double) curl.copier().wallNanos() / product.copier().wallNanos();
  }

  /** Above 1: the product costs more. */
  double cpuRatio() {
    return (double) product.copier().cpuNanos() / curl.copier().cpuNanos();
  }
}
