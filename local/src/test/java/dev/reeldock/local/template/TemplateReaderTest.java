package dev.reeldock.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateReaderTest {
  private static final StackName NAME =
      new StackName("test", "12345678", URI.create("http://127.0.0.1:9324"));
  private static final String TEMPLATE =
      """
      Parameters:
        Days: { Type: Number, Default: 3, MinValue: 0, MaxValue: 9, ConstraintDescription: must be 0 to 9. }
        Host: { Type: String, Default: a.example, AllowedPattern: "^[a-z.]+$" }
      Globals:
        Function:
          Runtime: java25
          Environment: { Variables: { SHARED: "yes" } }
      Resources:
        Echo:
          Type: AWS::Serverless::Function
          Properties:
            Handler: com.example.Echo::handleRequest
            Environment: { Variables: { DAYS: !Ref Days, LINK: !Sub "https://${Host}/${!name}/${Jobs.Arn}" } }
        Jobs:
          Type: AWS::SQS::Queue
          Properties: { VisibilityTimeout: 60 }
      """;

  @Test
  void stack_globalsAndIntrinsics_areMergedAndResolved() {
    assertThat(variables(TEMPLATE, Map.of("Host", "b.example")))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "SHARED", "yes",
                "DAYS", "3",
                "LINK",
                    "https://b.example/${name}/arn:aws:sqs:us-east-1:000000000000:test-Jobs-12345678"));
  }

  @Test
  void stack_parameterOutOfRange_saysWhatItMustBe() {
    assertProblem(
        () -> stack(TEMPLATE, Map.of("Days", "10")),
        "The parameter Days is \"10\"; it must be 0 to 9.");
  }

  @Test
  void stack_parameterBreaksPattern_isRefused() {
    assertProblem(
        () -> stack(TEMPLATE, Map.of("Host", "A")),
        "The parameter Host is \"A\"; it breaks its constraint.");
  }

  @Test
  void stack_unknownParameter_namesTheOnesThereAre() {
    assertProblem(
        () -> stack(TEMPLATE, Map.of("Hosts", "a")),
        "template.yaml has no parameter Hosts; it has Days, Host.");
  }

  @Test
  void stack_unknownProperty_isNamed() {
    assertProblem(
        () -> stack(TEMPLATE.replace("VisibilityTimeout", "FifoQueue"), Map.of()),
        "template.yaml: Jobs uses the property FifoQueue, which the sandbox does not run.");
  }

  @Test
  void stack_unknownNestedProperty_isNamedWithItsPath() {
    assertProblem(
        () ->
            stack(
                TEMPLATE.replace(
                    "{ VisibilityTimeout: 60 }", "{ RedrivePolicy: { maxReceives: 1 } }"),
                Map.of()),
        "template.yaml: Jobs uses the property RedrivePolicy.maxReceives, which the sandbox does"
            + " not run.");
  }

  @Test
  void parse_unknownType_isNamed() {
    assertProblem(
        () -> Template.parse(TEMPLATE.replace("AWS::SQS::Queue", "AWS::EFS::FileSystem")),
        "template.yaml: Jobs has the type AWS::EFS::FileSystem, which the sandbox does not run.");
  }

  @Test
  void parse_unknownIntrinsic_isNamed() {
    assertProblem(
        () -> Template.parse(TEMPLATE.replace("!Ref Days", "!ImportValue Days")),
        "template.yaml: line 13 uses the intrinsic !ImportValue, which the sandbox does not run"
            + " (it runs !Ref, !Sub with a text, !GetAtt, !If, !Equals and !Not).");
  }

  @Test
  void parse_unknownSection_isNamed() {
    assertProblem(
        () -> Template.parse(TEMPLATE + "Mappings: {}\n"),
        "template.yaml: the template uses the property Mappings, which the sandbox does not run.");
  }

  @Test
  void stack_condition_decidesByTheParameters() {
    String conditional =
        TEMPLATE
                .replace("!Ref Days,", "!If [Own, !Ref Host, !Sub \"${Jobs}/x\"],")
                .replace("Jobs:", "Spare: { Type: AWS::SQS::Queue, Condition: Own }\n  Jobs:")
            + "Conditions: { Own: !Not [!Equals [!Ref Host, a.example]] }\n";

    assertThat(variables(conditional, Map.of("Host", "b.example")))
        .containsEntry("DAYS", "b.example");
    assertThat(variables(conditional, Map.of()).get("DAYS")).endsWith("Jobs-12345678/x");
    assertThat(stack(conditional, Map.of("Host", "b.example")).all(Queue.class)).hasSize(2);
    assertThat(stack(conditional, Map.of()).all(Queue.class)).hasSize(1);
  }

  @Test
  void stack_unknownCondition_isNamed() {
    assertProblem(
        () -> stack(TEMPLATE.replace("!Ref Days", "!If [Own, 1, 2]"), Map.of()),
        "template.yaml: Echo asks for the condition Own, which there is not.");
  }

  @Test
  void stack_conditionThatIsNone_isRefused() {
    assertProblem(
        () -> stack(TEMPLATE + "Conditions: { Own: !Ref Host }\n", Map.of()),
        "template.yaml: the condition Own needs !Equals or !Not.");
  }

  @Test
  void stack_unknownReference_isNamed() {
    assertProblem(
        () -> stack(TEMPLATE.replace("!Ref Days", "!Ref Day"), Map.of()),
        "template.yaml: Echo refers to Day, which is no parameter and no resource that the sandbox"
            + " makes.");
  }

  @Test
  void read_noFile_saysWhereItLooked() {
    assertProblem(
        () -> Template.read(Path.of("nowhere.yaml")),
        "There is no template at nowhere.yaml: run the sandbox in the repository, or name the"
            + " file.");
  }

  private static Map<String, String> variables(String yaml, Map<String, String> parameters) {
    return stack(yaml, parameters).all(LambdaFunction.class).getFirst().variables();
  }

  private static Stack stack(String yaml, Map<String, String> parameters) {
    return Template.parse(yaml).stack(NAME, parameters);
  }

  private static void assertProblem(Runnable run, String sentence) {
    assertThatThrownBy(run::run).isInstanceOf(TemplateException.class).hasMessage(sentence);
  }
}
