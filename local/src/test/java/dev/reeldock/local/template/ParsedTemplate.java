package dev.reeldock.local.template;

import dev.reeldock.local.template.Value.Mapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.SequencedMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/** template.yaml as its rules see it: as it is written, with nothing resolved. */
record ParsedTemplate(Mapping root) {
  static final String API = "AWS::Serverless::Api";
  static final String ALARM = "AWS::CloudWatch::Alarm";
  static final String BUCKET = "AWS::S3::Bucket";
  static final String FUNCTION = "AWS::Serverless::Function";
  static final String LOG_GROUP = "AWS::Logs::LogGroup";
  static final String QUEUE = "AWS::SQS::Queue";
  static final String ROLE = "AWS::IAM::Role";
  static final String RULE = "AWS::Events::Rule";
  static final String SECRET = "AWS::SecretsManager::Secret";
  static final String TABLE = "AWS::DynamoDB::Table";

  static ParsedTemplate of(String yaml) {
    return new ParsedTemplate(new YamlReader("template.yaml").read(yaml));
  }

  /** The entries of a section, or of a mapping in it. */
  SequencedMap<String, Value> section(String... path) {
    return Values.entries(root, path);
  }

  /** The properties of every resource of the type, by its logical id. */
  SequencedMap<String, Value> all(String type) {
    SequencedMap<String, Value> found = new LinkedHashMap<>();
    section("Resources")
        .forEach((id, resource) -> {
          if (Values.text(resource, "Type").equals(type)) {
            found.put(id, properties(id));
          }
        });
    return found;
  }

  /** One property of every resource of the type. */
  SequencedMap<String, Value> parts(String type, String property) {
    SequencedMap<String, Value> parts = new LinkedHashMap<>(all(type));
    parts.replaceAll((_, properties) -> Values.at(properties, property).orElse(Mapping.EMPTY));
    return parts;
  }

  Value properties(String logicalId) {
    return Values.at(root, "Resources", logicalId, "Properties").orElse(Mapping.EMPTY);
  }

  boolean has(String type, String logicalId) {
    return all(type).containsKey(logicalId);
  }

  /** The logical ids of those that break what is asked of every resource of the type. */
  List<String> breaking(String type, BiPredicate<String, Value> asked) {
    return all(type).entrySet().stream()
        .filter(resource -> !asked.test(resource.getKey(), resource.getValue()))
        .map(Entry::getKey)
        .toList();
  }

  /** Where the resources of the type differ from their forms. */
  List<String> misfits(String type, Function<String, Form> form) {
    return all(type).keySet().stream()
        .flatMap(id ->
            form.apply(id).misfits(section("Resources", id, "Properties")).stream()
                .map(property -> id + "." + property))
        .toList();
  }

  /** The properties of the functions' events of the type, by the function's logical id. */
  Stream<Entry<String, Value>> events(String type) {
    return all(FUNCTION).entrySet().stream()
        .flatMap(function ->
            Values.entries(function.getValue(), "Events").values().stream()
                .filter(event -> Values.text(event, "Type").equals(type))
                .flatMap(event -> Values.at(event, "Properties").stream())
                .map(event -> Map.entry(function.getKey(), event)));
  }
}
