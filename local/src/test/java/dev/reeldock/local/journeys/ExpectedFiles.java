package dev.reeldock.local.journeys;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The files that a task must become, reckoned from its request alone. */
record ExpectedFiles(String taskId, String path, Map<String, Object> asked) {
  static ExpectedFiles of(Job job) {
    return new ExpectedFiles(job.taskId(), job.path(), job.asked());
  }

  /** How many outputs: videos come singly. */
  int count() {
    return Integer.parseInt(asked.getOrDefault("n", 1).toString());
  }

  boolean watermarked() {
    return asked.containsKey("watermark_info");
  }

  boolean videos() {
    return path.contains("/videos/");
  }

  String contentType() {
    return videos() ? "video/mp4" : "image/png";
  }

  /** Counted from 1. */
  String plain(int index) {
    return key(index, "");
  }

  String watermarked(int index) {
    return key(index, "-watermark");
  }

  List<String> plain() {
    return IntStream.rangeClosed(1, count()).mapToObj(this::plain).toList();
  }

  /** In the order of an answer: each output's plain file, then its watermarked one. */
  List<String> all() {
    return IntStream.rangeClosed(1, count())
        .boxed()
        .flatMap(i -> watermarked() ? Stream.of(plain(i), watermarked(i)) : Stream.of(plain(i)))
        .toList();
  }

  List<String> allAndTheDocument() {
    return Stream.concat(all().stream(), Stream.of(ResultFolder.documentKey(taskId))).toList();
  }

  private String key(int index, String variant) {
    return "tasks/" + taskId + "/" + index + variant + (videos() ? ".mp4" : ".png");
  }
}
