package dev.reeldock.local.sandbox;

/** A template with a bucket, a rule about what is put into it, and the queue that is told. */
final class UploadStack {
  static final String YAML =
      """
      Globals:
        Function: { Runtime: java25, Environment: { Variables: { WORD: hello } } }
      Resources:
        Sources:
          Type: AWS::S3::Bucket
          Properties:
            NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } }
        Uploads:
          Type: AWS::Events::Rule
          Properties:
            EventPattern:
              source: [aws.s3]
              detail-type: [Object Created]
              detail:
                bucket: { name: [!Ref Sources] }
                object: { key: [{ prefix: incoming/ }] }
            Targets: [{ Id: Ingest, Arn: !GetAtt Ingest.Arn }]
        Ingest:
          Type: AWS::SQS::Queue
      """;

  /** The same, and a function that the queue's messages go to. */
  static final String YAML_WITH_FUNCTION =
      YAML
          + """
            Hear:
              Type: AWS::Serverless::Function
              Properties:
                Handler: dev.reeldock.local.sandbox.TickHandler::handleRequest
                Events:
                  Ingest: { Type: SQS, Properties: { Queue: !GetAtt Ingest.Arn, BatchSize: 1 } }
          """;

  private UploadStack() {}
}
