package dev.reeldock.local.template;

import dev.reeldock.local.emulators.Account;
import dev.reeldock.local.template.Value.Mapping;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Turns declarations into resources, once every name is known. */
final class StackReader {
  private final Map<String, Identity> identities = new HashMap<>();
  private final List<Declaration> declarations;
  private final Resolver resolver;

  StackReader(
      StackName name,
      Map<String, String> parameters,
      Mapping conditions,
      List<Declaration> declarations) {
    Map<String, String> words = words(name, parameters);
    Map<String, Boolean> holding = Conditions.of(conditions, words);
    Resolver nameless = new Resolver(words, holding, Map.of());
    this.declarations = declarations.stream().filter(it -> it.isMade(nameless)).toList();
    for (Declaration declaration : this.declarations) {
      name.identityOf(declaration.logicalId(), declaration.type())
          .ifPresent(identity -> identities.put(declaration.logicalId(), identity));
    }
    this.resolver = new Resolver(words, holding, identities);
  }

  Stack stack(Mapping outputs) {
    return new Stack(
        declarations.stream().flatMap(this::resource).toList(), refs(), outputs(outputs));
  }

  private Stream<Resource> resource(Declaration declaration) {
    Identity identity = identities.get(declaration.logicalId());
    return identity == null ? Stream.empty() : resource(declaration, identity);
  }

  private Stream<Resource> resource(Declaration declaration, Identity identity) {
    return switch (declaration.type()) {
      case FUNCTION ->
          Stream.of(FunctionReader.function(fields(Shape.FUNCTION, declaration), identity));
      case API -> Stream.of(ApiReader.api(fields(Shape.API, declaration), identity));
      case TABLE -> Stream.of(DataReader.table(fields(Shape.TABLE, declaration), identity));
      case BUCKET -> Stream.of(DataReader.bucket(fields(Shape.BUCKET, declaration), identity));
      case QUEUE -> Stream.of(DataReader.queue(fields(Shape.QUEUE, declaration), identity));
      case RULE -> Stream.of(RuleReader.rule(fields(Shape.RULE, declaration), identity));
      case SECRET -> Stream.of(DataReader.secret(fields(Shape.SECRET, declaration), identity));
      case LOG_GROUP,
          METRIC_FILTER,
          ALARM,
          BUCKET_POLICY,
          QUEUE_POLICY,
          TOPIC,
          SUBSCRIPTION,
          PERMISSION,
          ROLE,
          API_ACCOUNT ->
          Stream.empty();
    };
  }

  private Fields fields(Shape shape, Declaration declaration) {
    return Fields.of(shape, declaration.logicalId(), declaration.properties(), resolver);
  }

  private Map<String, String> refs() {
    Map<String, String> refs = new HashMap<>();
    identities.forEach((logicalId, identity) -> refs.put(logicalId, identity.ref()));
    return refs;
  }

  private Map<String, String> outputs(Mapping section) {
    Map<String, String> values = new LinkedHashMap<>();
    section
        .entries()
        .forEach((name, value) -> {
          if (value instanceof Mapping mapping) {
            String owner = "the output " + name;
            values.put(name, Fields.of(Shape.OUTPUT, owner, mapping, resolver).text("Value"));
          }
        });
    return values;
  }

  private static Map<String, String> words(StackName name, Map<String, String> parameters) {
    Map<String, String> words = new HashMap<>(parameters);
    words.put("AWS::Region", Account.REGION);
    words.put("AWS::AccountId", Account.ID);
    words.put("AWS::Partition", Account.PARTITION);
    words.put("AWS::URLSuffix", Account.URL_SUFFIX);
    words.put("AWS::StackName", name.name());
    return words;
  }
}
