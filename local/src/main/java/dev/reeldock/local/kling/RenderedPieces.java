package dev.reeldock.local.kling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Renders each piece once, even when many ask at a time, and keeps the last few. Thread-safe. */
final class RenderedPieces {
  private static final int MOST = 32;

  private final ExecutorService threads;
  private final SequencedMap<Piece, Future<List<Rendered>>> pieces = new LinkedHashMap<>();

  /**
   * @param threads platform threads: a virtual thread that computes for a second would keep the
   *     server from answering
   */
  RenderedPieces(ExecutorService threads) {
    this.threads = threads;
  }

  List<Rendered> get(Piece piece, Callable<List<Rendered>> render)
      throws InterruptedException, ExecutionException {
    return future(piece, render).get();
  }

  private synchronized Future<List<Rendered>> future(Piece piece, Callable<List<Rendered>> render) {
    Future<List<Rendered>> future = pieces.computeIfAbsent(piece, _ -> threads.submit(render));
    if (pieces.size() > MOST) {
      var _ = pieces.pollFirstEntry();
    }
    return future;
  }
}
