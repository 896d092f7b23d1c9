package dev.reeldock.bench;

import dev.reeldock.bench.media.Media;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Copies by the product and by curl, in turns whose order is shuffled. */
final class Benchmark {
  private static final int WARM_UP = 25;
  private static final int POLL_MILLIS = 5;

  private final Child server;
  private final Meter serverMeter;
  private final CurlPipe curl;
  private final LambdaJvm jvm;
  private final Settings settings;
  private int copies;

  Benchmark(Child server, LambdaJvm jvm, Settings settings) {
    this.server = server;
    this.serverMeter = server.meter();
    this.curl = new CurlPipe(URI.create(server.greeting()), Core.prefix(Core.OF_THE_COPIERS));
    this.jvm = jvm;
    this.settings = settings;
  }

  ProductProcess product() throws IOException {
    return ProductProcess.start(server.greeting(), jvm, settings.jvm());
  }

  /** The server's own code is compiled first, or whoever comes first would pay for it. */
  void warmServer() throws IOException, InterruptedException {
    for (int i = 0; i < WARM_UP; i++) {
      var _ = curl.copy(Settings.SMALL, key());
    }
  }

  /** In a new JVM, where no garbage of other copies lies. */
  FirstCopy firstCopy(Media media) throws IOException {
    try (ProductProcess product = product()) {
      Figure figure = product.copy(media, key());
      return new FirstCopy(media, figure, product.idle(), product.peak());
    }
  }

  void warm(ProductProcess product) throws IOException {
    for (int i = 0; i < WARM_UP; i++) {
      var _ = product.copy(Settings.SMALL, key());
    }
  }

  /** Outside of what is measured, the server hashes what it gets; what differs is an error. */
  void check(ProductProcess product) throws IOException, InterruptedException {
    var _ = product.copy(Settings.SMALL, "checked/product");
    var _ = curl.copy(Settings.SMALL, "checked/curl");
    String whole = Settings.SMALL.length() + " " + Settings.SMALL.sha256();
    for (String way : List.of("product", "curl")) {
      String kept = server.ask("/results/checked/" + way);
      if (!kept.equals(whole)) {
        throw new IOException("The copy of " + way + " is not whole: " + kept + ", not " + whole);
      }
    }
  }

  Measured measure(ProductProcess product, Media media, Random random)
      throws IOException, InterruptedException {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < settings.rounds(media); i++) {
      pairs.add(random.nextBoolean() ? productFirst(product, media) : curlFirst(product, media));
    }
    return new Measured(media, pairs);
  }

  private Pair productFirst(ProductProcess product, Media media)
      throws IOException, InterruptedException {
    Round ours = ofProduct(product, media);
    return new Pair(ours, ofCurl(media));
  }

  private Pair curlFirst(ProductProcess product, Media media)
      throws IOException, InterruptedException {
    Round theirs = ofCurl(media);
    return new Pair(ofProduct(product, media), theirs);
  }

  private Round ofProduct(ProductProcess product, Media media) throws IOException {
    long before = serverMeter.cpuNanos();
    Figure figure = product.copy(media, key());
    return new Round(figure, serverMeter.cpuNanos() - before);
  }

  private Round ofCurl(Media media) throws IOException, InterruptedException {
    long before = serverMeter.cpuNanos();
    Figure figure = curl.copy(media, key());
    return new Round(figure, serverMeter.cpuNanos() - before);
  }

  /** Of both processes together, in KiB; looked at so often that it is no measured round. */
  long curlPeak(Media media) throws IOException, InterruptedException {
    Process process = curl.start(media, key());
    PeakOfChildren peak = new PeakOfChildren(process.toHandle());
    while (process.isAlive()) {
      peak.look();
      Thread.sleep(POLL_MILLIS);
    }
    var _ = CurlPipe.finished(process);
    return peak.sum();
  }

  private String key() {
    copies++;
    return "copy-" + copies;
  }
}
