package dev.reeldock.local.sandbox;

import dev.reeldock.local.emulators.SharedEmulators;
import dev.reeldock.local.template.Template;
import java.time.Duration;

/** A template with one function of each kind. */
final class SmallStack {
  static final String YAML =
      """
      Parameters:
        Word: { Type: String, Default: hello }
      Globals:
        Function:
          Runtime: java25
          Environment: { Variables: { WORD: !Ref Word } }
      Resources:
        Api:
          Type: AWS::Serverless::Api
          Properties:
            StageName: stage
            GatewayResponses:
              MISSING_AUTHENTICATION_TOKEN:
                StatusCode: 404
                ResponseTemplates: { application/json: '{"id":"$context.requestId"}' }
        PlainApi:
          Type: AWS::Serverless::Api
          Properties: { StageName: plain }
        Echo:
          Type: AWS::Serverless::Function
          Properties:
            Handler: dev.reeldock.local.sandbox.EchoHandler::handleRequest
            Timeout: 1
            Events:
              Post: { Type: Api, Properties: { RestApiId: !Ref Api, Path: "/v1/{family}/{kind}", Method: post } }
              Head: { Type: Api, Properties: { RestApiId: !Ref Api, Path: "/v1/{family}/{kind}", Method: head } }
              Rest: { Type: Api, Properties: { RestApiId: !Ref Api, Path: "/v1/general/{proxy+}", Method: any } }
              Fixed: { Type: Api, Properties: { RestApiId: !Ref Api, Path: /v1/videos/fixed, Method: post } }
        Work:
          Type: AWS::Serverless::Function
          Properties:
            Handler: dev.reeldock.local.sandbox.QueueHandler::handleRequest
            Environment: { Variables: { FAILS_UNTIL_RECEIVE: 2 } }
            Events:
              Jobs:
                Type: SQS
                Properties:
                  Queue: !GetAtt Jobs.Arn
                  BatchSize: 1
                  FunctionResponseTypes: [ReportBatchItemFailures]
                  ScalingConfig: { MaximumConcurrency: 2 }
        Tick:
          Type: AWS::Serverless::Function
          Properties:
            Handler: dev.reeldock.local.sandbox.TickHandler::handleRequest
        EveryMinute:
          Type: AWS::Events::Rule
          Properties:
            ScheduleExpression: rate(1 minute)
            Targets: [{ Id: Tick, Arn: !GetAtt Tick.Arn }]
        Jobs:
          Type: AWS::SQS::Queue
          Properties:
            VisibilityTimeout: 30
            RedrivePolicy: { deadLetterTargetArn: !GetAtt DeadJobs.Arn, maxReceiveCount: 2 }
        DeadJobs:
          Type: AWS::SQS::Queue
        Key:
          Type: AWS::SecretsManager::Secret
          Properties:
            GenerateSecretString:
              SecretStringTemplate: '{"name":"me"}'
              GenerateStringKey: key
              PasswordLength: 20
              ExcludePunctuation: true
      Outputs:
        JobsUrl: { Value: !Ref Jobs }
      """;

  private SmallStack() {}

  static Settings settings() {
    return Settings.defaults().withRedeliveryAfter(Duration.ZERO);
  }

  static Sandbox start(Settings settings) {
    return start(YAML, settings);
  }

  static Sandbox start(String yaml, Settings settings) {
    return Sandbox.start(SharedEmulators.get(), Template.parse(yaml), settings);
  }
}
