package dev.reeldock.bench;

/** A copy by one of the two ways, and what it cost the server. */
record Round(Figure copier, long serverCpuNanos) {
  double cpuMillisPerMebibyte(int bytes) {
    return copier.cpuNanos() / 1e6 / mebibytes(bytes);
  }

  double serverCpuMillisPerMebibyte(int bytes) {
    return serverCpuNanos / 1e6 / mebibytes(bytes);
  }

  double mebibytesPerSecond(int bytes) {
    return mebibytes(bytes) / (copier.wallNanos() / 1e9);
  }

  /** Which part of the time the server's core was at work. */
  double serverBusy() {
    return (double) serverCpuNanos / copier.wallNanos();
  }

  private static double mebibytes(int bytes) {
    return bytes / (1024.0 * 1024.0);
  }
}
