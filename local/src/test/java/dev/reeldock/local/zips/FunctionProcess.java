package dev.reeldock.local.zips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.lambda.QuietContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One invocation of a function's zip, and what it loaded. */
record FunctionProcess(FunctionZip zip, Path folder) {
  /** What the handler answers; {@link #loadedClasses()} tells what it took. */
  String invoke(String handlerClass, Map<String, String> variables, String event)
      throws IOException, InterruptedException {
    ChildJvm jvm =
        new ChildJvm(
            zip, folder, List.of(OneInvocation.class, QuietContext.class, QuietContext.Log.class));
    ChildJvm.Ended ended =
        jvm.start(
                List.of("-Xlog:class+load:file=" + classes() + ":none"),
                handlerClass,
                variables,
                event)
            .end();
    assertThat(ended.exit()).as(ended.errors()).isZero();
    return ended.answer();
  }

  /** The names of all classes that the JVM loaded, the JDK's among them. */
  List<String> loadedClasses() throws IOException {
    try (Stream<String> lines = Files.lines(classes())) {
      return lines.map(line -> line.substring(0, line.indexOf(' '))).toList();
    }
  }

  private Path classes() {
    return folder.resolve("classes.txt");
  }
}
