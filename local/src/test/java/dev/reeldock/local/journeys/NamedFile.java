package dev.reeldock.local.journeys;

import com.fasterxml.jackson.jr.stree.JrsValue;
import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** A file of a result, as an answer names it. */
record NamedFile(URI link, long bytes, String sha256) {
  /** Of each output of a task's data the plain file, then the watermarked one if it has one. */
  static List<NamedFile> in(JrsValue data) {
    JrsValue results = data.get("task_result");
    List<NamedFile> files = new ArrayList<>();
    for (Iterator<String> families = results.fieldNames(); families.hasNext(); ) {
      JrsValue outputs = results.get(families.next());
      for (int i = 0; i < outputs.size(); i++) {
        add(files, outputs.get(i), "");
        add(files, outputs.get(i), "watermark_");
      }
    }
    return files;
  }

  private static void add(List<NamedFile> files, JrsValue output, String prefix) {
    if (output.get(prefix + "url") != null) {
      files.add(
          new NamedFile(
              URI.create(output.get(prefix + "url").asText()),
              Long.parseLong(output.get(prefix + "bytes").asText()),
              output.get(prefix + "sha256").asText()));
    }
  }

  String key() {
    String[] parts = link.getPath().split("/", -1);
    return "tasks/" + parts[parts.length - 3] + "/" + parts[parts.length - 2];
  }
}
