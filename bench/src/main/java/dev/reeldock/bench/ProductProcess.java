package dev.reeldock.bench;

import dev.reeldock.bench.copy.CopyOnCommand;
import dev.reeldock.bench.media.Media;
import java.io.File;
import java.io.IOException;

/** The product's side: one JVM, warm or not, that copies when it is told. */
final class ProductProcess implements AutoCloseable {
  private final Child child;
  private final Meter meter;
  private final long idle;

  private ProductProcess(Child child) throws IOException {
    this.child = child;
    this.meter = child.meter();
    this.idle = meter.resident();
  }

  static ProductProcess start(String server, LambdaJvm jvm, String moreOptions) throws IOException {
    Child.Setting setting =
        new Child.Setting(
            Core.OF_THE_COPIERS,
            jvm.options(moreOptions),
            jvm.environment(),
            new File("bench/target/product.log"));
    Child child = Child.start(setting, CopyOnCommand.class, server);
    if (!child.greeting().equals("ready")) {
      child.close();
      throw new IOException("The product's JVM warns: " + child.greeting());
    }
    return new ProductProcess(child);
  }

  Figure copy(Media media, String key) throws IOException {
    long cpu = meter.cpuNanos();
    String answer = child.ask(media.path() + " " + key);
    if (!answer.matches("\\d+")) {
      throw new IOException("The product did not copy: " + answer);
    }
    return new Figure(Long.parseLong(answer), meter.cpuNanos() - cpu);
  }

  /** Its clients are made, and nothing is copied yet; in KiB, as all memory here. */
  long idle() {
    return idle;
  }

  long peak() throws IOException {
    return meter.peak();
  }

  @Override
  public void close() throws IOException {
    child.close();
  }
}
