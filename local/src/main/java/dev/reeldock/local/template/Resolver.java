package dev.reeldock.local.template;

import dev.reeldock.local.template.Value.Equals;
import dev.reeldock.local.template.Value.GetAtt;
import dev.reeldock.local.template.Value.If;
import dev.reeldock.local.template.Value.Listing;
import dev.reeldock.local.template.Value.Mapping;
import dev.reeldock.local.template.Value.Not;
import dev.reeldock.local.template.Value.Ref;
import dev.reeldock.local.template.Value.Scalar;
import dev.reeldock.local.template.Value.Sub;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers the intrinsics of one stack. */
final class Resolver {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]+)}");

  private final Map<String, String> words;
  private final Map<String, Boolean> conditions;
  private final Map<String, Identity> identities;

  Resolver(Map<String, String> words, Map<String, Identity> identities) {
    this(words, Map.of(), identities);
  }

  /** The words are parameters and pseudo parameters. */
  Resolver(
      Map<String, String> words,
      Map<String, Boolean> conditions,
      Map<String, Identity> identities) {
    this.words = Map.copyOf(words);
    this.conditions = Map.copyOf(conditions);
    this.identities = Map.copyOf(identities);
  }

  Value resolve(String owner, Value value) {
    return switch (value) {
      case Scalar scalar -> scalar;
      case Listing listing -> listing;
      case Mapping mapping -> mapping;
      case Ref(String logicalId) -> new Scalar(ref(owner, logicalId));
      case GetAtt(String logicalId, String attribute) ->
          new Scalar(attribute(owner, logicalId, attribute));
      case Sub(String pattern) -> new Scalar(substituted(owner, pattern));
      case If(String condition, Value then, Value otherwise) ->
          resolve(owner, holds(owner, condition) ? then : otherwise);
      case Equals equals -> equals;
      case Not not -> not;
    };
  }

  boolean holds(String owner, String name) {
    Boolean holds = conditions.get(name);
    if (holds == null) {
      throw new TemplateException(
          "template.yaml: %s asks for the condition %s, which there is not."
              .formatted(owner, name));
    }
    return holds;
  }

  private String substituted(String owner, String pattern) {
    return VARIABLE
        .matcher(pattern)
        .replaceAll(match -> Matcher.quoteReplacement(variable(owner, match)));
  }

  private String variable(String owner, MatchResult match) {
    String name = match.group(1);
    if (name.startsWith("!")) {
      return "${" + name.substring(1) + "}";
    }
    int dot = name.indexOf('.');
    return dot < 0
        ? ref(owner, name)
        : attribute(owner, name.substring(0, dot), name.substring(dot + 1));
  }

  private String ref(String owner, String logicalId) {
    String word = words.get(logicalId);
    return word != null ? word : identity(owner, logicalId).ref();
  }

  private String attribute(String owner, String logicalId, String attribute) {
    String value = identity(owner, logicalId).attributes().get(attribute);
    if (value == null) {
      throw new TemplateException(
          "template.yaml: %s uses %s.%s, which the sandbox does not know."
              .formatted(owner, logicalId, attribute));
    }
    return value;
  }

  private Identity identity(String owner, String logicalId) {
    Identity identity = identities.get(logicalId);
    if (identity == null) {
      throw new TemplateException(
          ("template.yaml: %s refers to %s, which is no parameter and no resource that the sandbox"
                  + " makes.")
              .formatted(owner, logicalId));
    }
    return identity;
  }
}
