package dev.reeldock.provider;

/** What the provider answered when asked about a task. */
public sealed interface QueryAnswer {

  record Found(Snapshot snapshot) implements QueryAnswer {}

  /** The provider says that it has no such task. */
  record NotFound() implements QueryAnswer {}

  /** This provider cannot be asked so: only a callback tells. */
  record NoQuery() implements QueryAnswer {}

  /** No answer, or none that can be read; says nothing about the task. */
  record Unclear(String reason) implements QueryAnswer {}
}
