package dev.reeldock.local.template;

import java.util.List;

/** The template with one thing wrong: the first place that has the text has the other instead. */
record Mutation(TemplateRule rule, String text, String instead) {
  static final List<Mutation> ALL =
      List.of(
          of(ParameterRule.HAS_A_DEFAULT, "    Default: 30\n", ""),
          of(ParameterRule.IS_CONSTRAINED, "    AllowedValues: [url, base64]\n", ""),
          of(
              ParameterRule.SAYS_WHAT_IT_MUST_BE,
              "    ConstraintDescription: must be url",
              "    # "),
          of(ApiRule.IS_THROTTLED, "          ThrottlingRateLimit: 200", "          # "),
          of(ApiRule.HAS_ONE_STAGE, "      OpenApiVersion: 3.0.1", "      # "),
          of(ApiRule.ANSWERS_IN_KLINGS_ENVELOPE, "        THROTTLED:", "        UNAUTHORIZED:"),
          of(ApiRule.ANSWERS_IN_KLINGS_ENVELOPE, "{\"code\":5000,", "{"),
          of(ApiRule.TELLS_A_STRANGER_NOTHING, "Not accepted", "$context.error.messageString"),
          of(FunctionRule.IS_SIZED, "      MemorySize: 1024", "      # "),
          of(FunctionRule.IS_SIZED, "      Timeout: 60", "      # "),
          of(FunctionRule.MAY_WHAT_THE_TABLE_SAYS, "dynamodb:GetItem]", "dynamodb:Scan]"),
          of(FunctionRule.MAY_WHAT_THE_TABLE_SAYS, "dynamodb:DeleteItem, ", ""),
          of(
              FunctionRule.MAY_WHAT_THE_TABLE_SAYS,
              "[!Ref CallerKeys, !Ref ArtifactKey]",
              "[!Ref CallerKeys, !Ref ArtifactKey, !Ref ProviderKey]"),
          of(FunctionRule.HAS_NO_WILDCARD, "Action: sqs:SendMessage", "Action: sqs:*"),
          of(FunctionRule.HAS_NO_WILDCARD, "/index/Due", "/index/*"),
          of(FunctionRule.HAS_NO_WILDCARD, "/uploads/*", "/up*"),
          of(FunctionRule.MAY_WHAT_THE_TABLE_SAYS, "/uploads/*", "/*"),
          of(
              FunctionRule.HAS_NO_WILDCARD,
              "      Policies:\n",
              "      ManagedPolicyArns: [arn:aws:iam::aws:policy/AmazonS3FullAccess]\n      Policies:\n"),
          of(
              FunctionRule.HAS_A_ROLE_OF_ITS_OWN,
              "Role: !GetAtt TaskRole",
              "Role: !GetAtt SubmitRole"),
          of(FunctionRule.HAS_A_ROLE_OF_ITS_OWN, "      Role: !GetAtt CollectRole.Arn\n", ""),
          of(
              FunctionRule.HAS_A_ROLE_OF_ITS_OWN,
              "      Role: !GetAtt CollectRole.Arn\n",
              "      Role: !GetAtt CollectRole.Arn\n      Policies: [AmazonS3FullAccess]\n"),
          of(FunctionRule.HAS_A_ROLE_OF_ITS_OWN, "Service: lambda.", "Service: ec2."),
          of(
              FunctionRule.IS_TOLD_NO_SECRET,
              "PROVIDER_KEY_SECRET: !Ref ProviderKey",
              "PROVIDER_KEY_SECRET: k"),
          of(
              FunctionRule.IS_TOLD_NO_SECRET,
              "RESULT_BUCKET: !Ref ResultBucket",
              "RESULT_BUCKET: results"),
          of(
              FunctionRule.IS_TOLD_NO_SECRET,
              "PROVIDER_BASE_URL: !Ref ProviderBaseUrl",
              "PROVIDER_BASE_URL: !Sub \"{{resolve:secretsmanager:${ProviderKey}}}\""),
          of(QueueRule.HIDES_SIX_TIME_OUTS, "VisibilityTimeout: 1800", "VisibilityTimeout: 1799"),
          of(QueueRule.HIDES_SIX_TIME_OUTS, "Timeout: 60", "Timeout: 61"),
          of(QueueRule.HAS_DEAD_LETTERS, "        deadLetterTargetArn: !GetAtt Coll", "        # "),
          of(QueueRule.RULE_HAS_DEAD_LETTERS, "          DeadLetterConfig:", "          # "),
          of(
              QueueRule.RULE_HAS_DEAD_LETTERS,
              "aws:SourceArn: !GetAtt EveryMinute.Arn",
              "aws:SourceArn: !GetAtt Other.Arn"),
          of(QueueRule.RULE_HAS_DEAD_LETTERS, "Service: events.", "Service: sns."),
          of(QueueRule.KEEPS_DEAD_LETTERS, "MessageRetentionPeriod: 1209600", "DelaySeconds: 1"),
          of(
              LogRule.GROUP_HAS_RETENTION,
              "      RetentionInDays: !Ref LogRetentionDays",
              "      # "),
          of(
              LogRule.FUNCTION_HAS_A_GROUP,
              "        LogGroup: !Ref CollectFunctionLogs",
              "        # "),
          of(LogRule.FUNCTION_HAS_A_GROUP, "  TaskFunctionLogs:\n", "  OtherLogs:\n"),
          of(LogRule.API_HAS_A_GROUP, "        DestinationArn: !GetAtt Call", "        # "),
          of(LogRule.ACCESS_LOG_HOLDS_NO_TOKEN, "$context.resourcePath", "$context.path"),
          of(LogRule.ACCESS_LOG_HOLDS_NO_TOKEN, "$context.extendedRequestId", "$context.requestId"),
          of(LogRule.ACCESS_LOG_HOLDS_NO_TOKEN, "{\"time\":", "{\"time\" "),
          of(LogRule.EXECUTION_LOG_IS_OFF, "ThrottlingBurstLimit: 400", "LoggingLevel: INFO"),
          of(AlarmRule.TELLS_THE_TOPIC, "      AlarmActions: [!Ref Alarms]", "      # "),
          of(AlarmRule.WATCHES_DEAD_LETTERS, "!GetAtt CollectDeadLetters.QueueName", "other"),
          of(AlarmRule.WATCHES_THE_OLDEST_MESSAGE, "!GetAtt CollectQueue.QueueName", "other"),
          of(AlarmRule.WATCHES_DEAD_LETTERS, "Statistic: Maximum", "Statistic: Average"),
          of(AlarmRule.WATCHES_ATTENTION, "Threshold: 1\n", "Threshold: 2\n"),
          of(AlarmRule.WATCHES_THE_OLDEST_MESSAGE, "Threshold: 4200", "Threshold: 3600"),
          of(AlarmRule.WATCHES_SCHEDULES, "LessThanThreshold", "GreaterThanThreshold"),
          of(
              AlarmRule.WATCHES_SCHEDULES,
              "TreatMissingData: breaching",
              "TreatMissingData: ignore"),
          of(AlarmRule.WATCHES_ERRORS, "Stat: Sum", "Stat: p99"),
          of(AlarmRule.WATCHES_ERRORS, "MetricName: Errors", "MetricName: Duration"),
          of(AlarmRule.WATCHES_THROTTLES, "MetricName: Throttles", "MetricName: Duration"),
          of(
              AlarmRule.WATCHES_ATTENTION,
              "      MetricName: NeedsAttention\n      Statistic",
              "      Statistic"),
          of(
              DataRule.OUTLIVES_THE_STACK,
              "UpdateReplacePolicy: Retain\n    Properties:\n      Billing",
              "UpdateReplacePolicy: Delete\n    Properties:\n      Billing"),
          of(
              DataRule.OUTLIVES_THE_STACK,
              "  ResultBucket:\n    Type: AWS::S3::Bucket\n    DeletionPolicy: RetainExceptOnCreate\n",
              "  ResultBucket:\n    Type: AWS::S3::Bucket\n"),
          of(ResourceRule.IS_TAGGED, "      Tags: { Application: Reeldock }\n", ""),
          of(ResourceRule.IS_TAGGED, "      Tags: [{ Key: Application, Value: Reeldock }]\n", ""),
          of(
              ResourceRule.IS_TAGGED,
              "    Tags: { Application: Reeldock }\n    Logging",
              "    Logging"),
          of(
              ResourceRule.RULE_MAY_RUN_ITS_FUNCTION,
              "SourceArn: !GetAtt EveryMinute.Arn",
              "SourceArn: !GetAtt Other.Arn"),
          of(
              ResourceRule.RULE_MAY_RUN_ITS_FUNCTION,
              "Principal: events.amazonaws.com",
              "Principal: s3.amazonaws.com"),
          of(DataRule.IS_ENCRYPTED, "SSEEnabled: true", "SSEEnabled: false"),
          of(DataRule.IS_ENCRYPTED, "      SqsManagedSseEnabled: true\n", ""),
          of(DataRule.IS_ENCRYPTED, "        ServerSideEncryptionConfiguration:", "        Other:"),
          of(DataRule.IS_NOT_PUBLIC, "BlockPublicPolicy: true", "BlockPublicPolicy: false"),
          of(
              DataRule.IS_REACHED_BY_TLS_ONLY,
              "aws:SecureTransport: \"false\"",
              "aws:SecureTransport: \"true\""),
          of(
              DataRule.IS_REACHED_BY_TLS_ONLY,
              "      Bucket: !Ref ResultBucket",
              "      Bucket: other"),
          of(
              DataRule.CAN_BE_RESTORED,
              "PointInTimeRecoveryEnabled: true",
              "PointInTimeRecoveryEnabled: false"),
          of(DataRule.CAN_BE_RESTORED, "VersioningConfiguration: { Status: Enabled }", "Tags: []"),
          of(DataRule.ENDS_BROKEN_UPLOADS, "DaysAfterInitiation: 1 ", "DaysAfterInitiation: 9 "),
          of(
              DataRule.FORGETS_INPUTS,
              "Id: ExpireInputs, Status: Enabled",
              "Id: ExpireInputs, Status: Disabled"));

  String in(String template) {
    int at = template.indexOf(text);
    if (at < 0) {
      throw new AssertionError("template.yaml has no \"" + text + "\" to be replaced any more.");
    }
    return template.substring(0, at) + instead + template.substring(at + text.length());
  }

  private static Mutation of(TemplateRule rule, String text, String instead) {
    return new Mutation(rule, text, instead);
  }

  @Override
  public String toString() {
    return rule + " without " + text.strip();
  }
}
