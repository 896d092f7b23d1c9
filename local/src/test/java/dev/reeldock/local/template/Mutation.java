package dev.reeldock.local.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The template with one thing wrong: the first place that has the text has the other instead. */
record Mutation(TemplateRule rule, String text, String instead) {
  static List<Mutation> all() {
    return Arrays.stream(file().split("\n\n"))
        .filter(paragraph -> !paragraph.startsWith("#"))
        .map(Mutation::of)
        .toList();
  }

  String in(String template) {
    int at = template.indexOf(text);
    if (at < 0) {
      throw new AssertionError("template.yaml has no \"" + text + "\" to be replaced any more.");
    }
    return template.substring(0, at) + instead + template.substring(at + text.length());
  }

  private static Mutation of(String paragraph) {
    String rule = paragraph.lines().findFirst().orElseThrow();
    return new Mutation(TemplateRule.named(rule), marked("- ", paragraph), marked("+ ", paragraph));
  }

  private static String marked(String mark, String paragraph) {
    return paragraph
        .lines()
        .filter(line -> line.startsWith(mark))
        .map(line -> line.substring(mark.length()))
        .collect(Collectors.joining("\n"));
  }

  private static String file() {
    try (InputStream file = Mutation.class.getResourceAsStream("/template/mutations.txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return rule.title() + " against " + text.strip() + " -> " + instead.strip();
  }
}
