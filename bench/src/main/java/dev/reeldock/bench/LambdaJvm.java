package dev.reeldock.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How Lambda starts CollectFunction's JVM, as far as it is known: the serial collector, a heap that
 * begins with a 64th of the memory, as Java begins by itself, and may grow to 85 % of it; and what
 * template.yaml gives in JAVA_TOOL_OPTIONS. One processor is what 1769 MB buy.
 */
record LambdaJvm(int memoryMegabytes, String toolOptions) {
  private static final Pattern FUNCTION = Pattern.compile("(?ms)^  CollectFunction:\\R(.*?)^  \\S");
  private static final Pattern MEMORY = Pattern.compile("MemorySize: (\\d+)");
  private static final Pattern OPTIONS = Pattern.compile("JAVA_TOOL_OPTIONS: ([^#\\n]+)");

  static LambdaJvm ofTemplate(Path template) throws IOException {
    String function = first(FUNCTION, Files.readString(template));
    return new LambdaJvm(
        Integer.parseInt(first(MEMORY, function)), first(OPTIONS, function).strip());
  }

  private static String first(Pattern pattern, String text) throws IOException {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IOException("template.yaml has nothing that looks like " + pattern);
    }
    return matcher.group(1);
  }

  /** More options, from whoever tries some, come last. */
  List<String> options(String more) {
    long memory = memoryMegabytes * 1024L;
    List<String> options = new ArrayList<>();
    options.add("-XX:MaxHeapSize=" + memory * 85 / 100 + "k");
    options.addAll(List.of("-XX:+UseSerialGC", "-Xshare:auto", "-XX:ActiveProcessorCount=1"));
    options.add("--enable-native-access=ALL-UNNAMED"); // or the native client's loading warns
    Arrays.stream(more.split("\\s+")).filter(word -> !word.isEmpty()).forEach(options::add);
    return options;
  }

  /** What Java would see for itself in so small a machine, then what the template gives. */
  Map<String, String> environment() {
    String seen = "-XX:InitialHeapSize=" + memoryMegabytes * 1024L / 64 + "k ";
    return Map.of("JAVA_TOOL_OPTIONS", seen + toolOptions);
  }
}
