package dev.reeldock.bench;

import dev.reeldock.bench.media.Media;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The results for people: figures, ratios, and what the goals say to them. */
final class Table {
  private static final double THROUGHPUT = 0.5;
  private static final double THROUGHPUT_WISHED = 0.9;
  private static final double CPU = 2;
  private static final double OVER_IDLE_MB = 128;
  private static final double FLAT_MB = 16;

  private final PrintStream out;

  Table(PrintStream out) {
    this.out = out;
  }

  void print(Results results) {
    results.measured().forEach(this::print);
    out.printf(
        Locale.ROOT, "%nMemory, in MB (first copy of a new JVM)      idle    peak    over idle%n");
    for (FirstCopy first : results.first()) {
      out.printf(
          Locale.ROOT,
          "  %-8s  wall %7.0f ms  cpu %7.0f ms   %6.1f  %6.1f     %6.1f%n",
          size(first.media()),
          first.figure().wallNanos() / 1e6,
          first.figure().cpuNanos() / 1e6,
          megabytes(first.idle()),
          megabytes(first.peak()),
          megabytes(first.overIdle()));
    }
    out.printf(
        Locale.ROOT,
        "  after all copies, peak %.1f; both curls together, peak %.1f%n",
        megabytes(results.warmPeak()),
        megabytes(results.curlPeak()));
    verdicts(results);
  }

  private void print(Measured measured) {
    Media media = measured.media();
    out.printf(
        Locale.ROOT,
        "%n%s, %d pairs: median (least to most)%n%-28s%26s%26s%n",
        size(media),
        measured.pairs().size(),
        "",
        "Reeldock",
        "curl | curl");
    line(measured, "MiB/s", round -> round.mebibytesPerSecond(media.length()));
    line(measured, "CPU ms per MiB", round -> round.cpuMillisPerMebibyte(media.length()));
    line(
        measured,
        "server's CPU ms per MiB",
        round -> round.serverCpuMillisPerMebibyte(media.length()));
    line(measured, "server's core busy, of 1", Round::serverBusy);
  }

  private void line(Measured measured, String what, ToDoubleFunction<Round> figure) {
    out.printf(
        Locale.ROOT,
        "  %-26s%26s%26s%n",
        what,
        Spread.of(measured.product(), figure),
        Spread.of(measured.curl(), figure));
  }

  private void verdicts(Results results) {
    out.printf(Locale.ROOT, "%nGoals, by the medians of paired ratios%n");
    for (Measured measured : results.measured()) {
      Spread throughput = measured.throughputRatio();
      Spread cpu = measured.cpuRatio();
      String size = size(measured.media());
      verdict(
          size + ": throughput >= 0.5 x curl (0.9)",
          throughput + (throughput.median() >= THROUGHPUT_WISHED ? ", above 0.9 too" : ""),
          throughput.median() >= THROUGHPUT);
      verdict(size + ": CPU per MiB <= 2 x curl", cpu.toString(), cpu.median() <= CPU);
    }
    List<FirstCopy> first = results.first();
    double most =
        first.stream().mapToLong(FirstCopy::overIdle).mapToDouble(Table::megabytes).max().orElse(0);
    double grown = megabytes(first.getLast().overIdle() - first.getFirst().overIdle());
    verdict("peak <= 128 MB over idle", number(most) + " MB", most <= OVER_IDLE_MB);
    verdict("peak of 1 GiB within 16 MB of 20 MiB's", number(grown) + " MB more", grown <= FLAT_MB);
  }

  private void verdict(String goal, String figure, boolean met) {
    out.printf(Locale.ROOT, "  %-8s  %-40s  %s%n", met ? "met" : "NOT MET", goal, figure);
  }

  private static String size(Media media) {
    int mebibytes = media.length() / (1024 * 1024);
    return mebibytes < 1024 ? mebibytes + " MiB" : mebibytes / 1024 + " GiB";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static double megabytes(long kibibytes) {
    return kibibytes * 1024 / 1e6;
  }
}
