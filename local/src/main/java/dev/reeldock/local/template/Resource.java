package dev.reeldock.local.template;

/** A resource that the sandbox makes, with every name resolved. */
public sealed interface Resource
    permits LambdaFunction, RestApi, Table, Bucket, Queue, Schedule, UploadRule, GeneratedSecret {
  String logicalId();
}
