package dev.reeldock.local.template;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One action that a function may do to one resource. */
record Grant(String function, String action, String resource) {
  /** All of them: function, resource, actions. */
  private static final String TABLE =
      """
      SubmitFunction    TaskTable.Arn                  dynamodb:PutItem dynamodb:UpdateItem dynamodb:DeleteItem dynamodb:GetItem
      SubmitFunction    ${TaskTable.Arn}/index/Queue   dynamodb:Query
      SubmitFunction    ${SourceBucket.Arn}/inputs/*   s3:PutObject
      SubmitFunction    ${SourceBucket.Arn}/*          s3:GetObject
      SubmitFunction    DispatchQueue.Arn              sqs:SendMessage
      SubmitFunction    RelayQueue.Arn                 sqs:SendMessage
      SubmitFunction    CallerKeys                     secretsmanager:GetSecretValue
      SubmitFunction    ProviderKey                    secretsmanager:GetSecretValue
      SubmitFunction    CallbackKey                    secretsmanager:GetSecretValue
      SubmitFunction    SourceBucket.Arn               s3:ListBucket
      SubmitFunction    ${ResultBucket.Arn}/profiles/* s3:GetObject
      SubmitFunction    SubmitFunctionLogs.Arn         logs:CreateLogStream logs:PutLogEvents
      TaskFunction      TaskTable.Arn                  dynamodb:GetItem dynamodb:BatchGetItem dynamodb:UpdateItem
      TaskFunction      RelayQueue.Arn                 sqs:SendMessage
      TaskFunction      ${TaskTable.Arn}/index/ByCaller dynamodb:Query
      TaskFunction      ${ResultBucket.Arn}/*          s3:GetObject
      TaskFunction      ${SourceBucket.Arn}/uploads/*  s3:PutObject
      TaskFunction      CallerKeys                     secretsmanager:GetSecretValue
      TaskFunction      ArtifactKey                    secretsmanager:GetSecretValue
      TaskFunction      TaskFunctionLogs.Arn           logs:CreateLogStream logs:PutLogEvents
      UploadFunction    TaskTable.Arn                  dynamodb:PutItem
      UploadFunction    ${SourceBucket.Arn}/incoming/* s3:GetObject
      UploadFunction    ${SourceBucket.Arn}/rejected/* s3:PutObject
      UploadFunction    SourceBucket.Arn               s3:ListBucket
      UploadFunction    DispatchQueue.Arn              sqs:SendMessage
      UploadFunction    IngestQueue.Arn                sqs:SendMessage sqs:ReceiveMessage sqs:DeleteMessage sqs:GetQueueAttributes
      UploadFunction    ${ResultBucket.Arn}/profiles/* s3:GetObject
      UploadFunction    UploadFunctionLogs.Arn         logs:CreateLogStream logs:PutLogEvents
      DispatchFunction  TaskTable.Arn                  dynamodb:UpdateItem dynamodb:PutItem dynamodb:GetItem
      DispatchFunction  ${TaskTable.Arn}/index/Queue   dynamodb:Query
      DispatchFunction  ${SourceBucket.Arn}/*          s3:GetObject
      DispatchFunction  CollectQueue.Arn               sqs:SendMessage
      DispatchFunction  RelayQueue.Arn                 sqs:SendMessage
      DispatchFunction  DispatchQueue.Arn              sqs:SendMessage sqs:ReceiveMessage sqs:DeleteMessage sqs:GetQueueAttributes
      DispatchFunction  ProviderKey                    secretsmanager:GetSecretValue
      DispatchFunction  CallbackKey                    secretsmanager:GetSecretValue
      DispatchFunction  ${ResultBucket.Arn}/profiles/* s3:GetObject
      DispatchFunction  DispatchFunctionLogs.Arn       logs:CreateLogStream logs:PutLogEvents
      CallbackFunction  TaskTable.Arn                  dynamodb:UpdateItem
      CallbackFunction  CollectQueue.Arn               sqs:SendMessage
      CallbackFunction  RelayQueue.Arn                 sqs:SendMessage
      CallbackFunction  CallbackKey                    secretsmanager:GetSecretValue
      CallbackFunction  WebhookSecrets                 secretsmanager:GetSecretValue
      CallbackFunction  ${ResultBucket.Arn}/profiles/* s3:GetObject
      CallbackFunction  CallbackFunctionLogs.Arn       logs:CreateLogStream logs:PutLogEvents
      CollectFunction   TaskTable.Arn                  dynamodb:GetItem dynamodb:UpdateItem dynamodb:PutItem
      CollectFunction   ${ResultBucket.Arn}/*          s3:PutObject s3:PutObjectTagging s3:AbortMultipartUpload s3:GetObject
      CollectFunction   DispatchQueue.Arn              sqs:SendMessage
      CollectFunction   RelayQueue.Arn                 sqs:SendMessage
      CollectFunction   CollectQueue.Arn               sqs:ReceiveMessage sqs:DeleteMessage sqs:GetQueueAttributes
      CollectFunction   ProviderKey                    secretsmanager:GetSecretValue
      CollectFunction   CollectFunctionLogs.Arn        logs:CreateLogStream logs:PutLogEvents
      OperatorFunction  TaskTable.Arn                  dynamodb:GetItem dynamodb:UpdateItem dynamodb:PutItem
      OperatorFunction  CollectQueue.Arn               sqs:SendMessage
      OperatorFunction  DispatchQueue.Arn              sqs:SendMessage
      OperatorFunction  IngestQueue.Arn                sqs:SendMessage
      OperatorFunction  RelayQueue.Arn                 sqs:SendMessage
      OperatorFunction  CollectDeadLetters.Arn         sqs:ReceiveMessage sqs:DeleteMessage
      OperatorFunction  DispatchDeadLetters.Arn        sqs:ReceiveMessage sqs:DeleteMessage
      OperatorFunction  IngestDeadLetters.Arn          sqs:ReceiveMessage sqs:DeleteMessage
      OperatorFunction  ReconcileDeadLetters.Arn       sqs:ReceiveMessage sqs:DeleteMessage
      OperatorFunction  RelayDeadLetters.Arn           sqs:ReceiveMessage sqs:DeleteMessage
      OperatorFunction  ProviderKey                    secretsmanager:GetSecretValue
      OperatorFunction  CallbackKey                    secretsmanager:GetSecretValue
      OperatorFunction  ${ResultBucket.Arn}/profiles/* s3:GetObject
      OperatorFunction  OperatorFunctionLogs.Arn       logs:CreateLogStream logs:PutLogEvents
      ReconcileFunction ${TaskTable.Arn}/index/Due     dynamodb:Query
      ReconcileFunction TaskTable.Arn                  dynamodb:UpdateItem
      ReconcileFunction CollectQueue.Arn               sqs:SendMessage
      ReconcileFunction DispatchQueue.Arn              sqs:SendMessage
      ReconcileFunction RelayQueue.Arn                 sqs:SendMessage
      ReconcileFunction ReconcileFunctionLogs.Arn      logs:CreateLogStream logs:PutLogEvents
      RelayFunction     TaskTable.Arn                  dynamodb:GetItem dynamodb:UpdateItem
      RelayFunction     RelayQueue.Arn                 sqs:SendMessage sqs:ReceiveMessage sqs:DeleteMessage sqs:GetQueueAttributes
      RelayFunction     PatientRelayQueue.Arn          sqs:SendMessage sqs:ReceiveMessage sqs:DeleteMessage sqs:GetQueueAttributes
      RelayFunction     RelaySecrets                   secretsmanager:GetSecretValue
      RelayFunction     ArtifactKey                    secretsmanager:GetSecretValue
      RelayFunction     RelayFunctionLogs.Arn          logs:CreateLogStream logs:PutLogEvents
      """;

  static Stream<Grant> of(ParsedTemplate template) {
    return template.all(ParsedTemplate.FUNCTION).keySet().stream()
        .flatMap(function -> ofRole(function, template.properties(RoleRule.of(function))));
  }

  static List<String> differences(ParsedTemplate template) {
    Set<Grant> known =
        TABLE
            .lines()
            .map(line -> List.of(line.split(" +")))
            .flatMap(Grant::ofLine)
            .collect(Collectors.toSet());
    return Differences.between(known, of(template).collect(Collectors.toSet()));
  }

  /** A bucket's objects, or a folder of them, are all that is named by a pattern. */
  boolean isWild() {
    return action.contains("*")
        || resource.replaceFirst("Bucket\\.Arn}/(\\w+/)?\\*$", "").contains("*");
  }

  private static Stream<Grant> ofLine(List<String> words) {
    return words.stream().skip(2).map(action -> new Grant(words.get(0), action, words.get(1)));
  }

  private static Stream<Grant> ofRole(String function, Value role) {
    return RoleRule.statements(role).flatMap(statement -> ofStatement(function, statement));
  }

  private static Stream<Grant> ofStatement(String function, Value statement) {
    return Values.texts(statement, "Action").stream()
        .flatMap(action ->
            Values.texts(statement, "Resource").stream()
                .map(resource -> new Grant(function, action, resource)));
  }
}
