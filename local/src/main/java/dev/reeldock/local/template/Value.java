package dev.reeldock.local.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** A value as the template writes it. CloudFormation tells no number from its text. */
sealed interface Value {
  record Scalar(String text) implements Value {}

  record Listing(List<Value> items) implements Value {
    public Listing {
      items = List.copyOf(items);
    }
  }

  /** In the order of the template. */
  record Mapping(SequencedMap<String, Value> entries) implements Value {
    static final Mapping EMPTY = new Mapping(new LinkedHashMap<>());

    static Mapping of(Map<String, Value> entries) {
      return new Mapping(new LinkedHashMap<>(entries));
    }
  }

  record Ref(String logicalId) implements Value {}

  record GetAtt(String logicalId, String attribute) implements Value {}

  record Sub(String pattern) implements Value {}

  record If(String condition, Value then, Value otherwise) implements Value {}

  record Equals(Value left, Value right) implements Value {}

  record Not(Value condition) implements Value {}
}
