package dev.reeldock.local.template;

/** A secret whose first value is made at deploy. */
public record GeneratedSecret(
    String logicalId, String arn, int length, boolean excludesPunctuation, Form form)
    implements Resource {

  /** What the generated word becomes. */
  public sealed interface Form {
    record WholeValue() implements Form {}

    /** One more field of a JSON object. */
    record FieldOf(String objectTemplate, String field) implements Form {}
  }
}
