package dev.reeldock.callback;

import dev.reeldock.task.Output;
import dev.reeldock.task.Result;
import dev.reeldock.task.Task;
import dev.reeldock.task.Variant;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** What is to be copied of a task's results, and under which keys. */
final class Outputs {
  private final Task task;
  private final LinkEndings endings;
  private final List<Output> outputs = new ArrayList<>();

  private Outputs(Task task, LinkEndings endings) {
    this.task = task;
    this.endings = endings;
  }

  /** In the provider's order, numbered from 1; a watermarked file has its plain one's number. */
  static List<Output> of(Task task, List<Result> results) {
    Outputs all = new Outputs(task, LinkEndings.of(task.request().kind().family(), results));
    for (int i = 0; i < results.size(); i++) {
      all.add(i + 1, results.get(i));
    }
    return List.copyOf(all.outputs);
  }

  private void add(int index, Result result) {
    outputs.add(output(index, result, Variant.PLAIN, result.url()));
    if (result.watermarkUrl() != null) {
      outputs.add(output(index, result, Variant.WATERMARK, result.watermarkUrl()));
    }
  }

  private Output output(int index, Result result, Variant variant, URI source) {
    String key = ResultKeys.output(task, index, variant, endings.extension(source));
    return new Output(index, variant, result.id(), source, key, result.duration());
  }
}
