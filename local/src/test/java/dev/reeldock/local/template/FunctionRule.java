package dev.reeldock.local.template;

import static dev.reeldock.local.template.ParsedTemplate.FUNCTION;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a function is made of. SAM could give it more: another role's rights, a URL of its own. */
enum FunctionRule implements TemplateRule {
  IS_KNOWN,
  SHARES_WHAT_IS_KNOWN,
  IS_SIZED_AS_THE_TABLE_SAYS;

  /** A try that is late or failed is not made again: the next minute is the next try. */
  private static final Form FORM =
      Form.of(
          """
          Description: _
          CodeUri: _
          Handler: _
          Role: _
          MemorySize: _
          Timeout: _
          LoggingConfig: { LogGroup: _ }
          Environment: { Variables: _ }
          Events?: _
          EventInvokeConfig?: { MaximumRetryAttempts: 0, MaximumEventAgeInSeconds: 60 }
          """);

  /** No level: whatever a function logs is kept, and an alarm may count it. */
  private static final Form GLOBALS =
      Form.of(
          """
          Function:
            Runtime: java25
            Architectures: [!Ref Architecture]
            Tags: _
            LoggingConfig: { LogFormat: JSON }
            Environment: { Variables: _ }
          """);

  /** Function, megabytes, seconds. */
  private static final String SIZES =
      """
      SubmitFunction    1024  29
      TaskFunction      1024  29
      UploadFunction     512  60
      DispatchFunction  1024  60
      CallbackFunction   512  10
      CollectFunction   1769 300
      ReconcileFunction  512  50
      RelayFunction      512  30
      OperatorFunction   512  50
      """;

  @Override
  public List<String> problems(ParsedTemplate template) {
    return switch (this) {
      case IS_KNOWN -> template.misfits(FUNCTION, _ -> FORM);
      case SHARES_WHAT_IS_KNOWN -> GLOBALS.misfits(template.section("Globals"));
      case IS_SIZED_AS_THE_TABLE_SAYS -> Differences.between(wanted(), sizes(template));
    };
  }

  private static Set<String> wanted() {
    return SIZES.lines().map(line -> line.replaceAll(" +", " ")).collect(Collectors.toSet());
  }

  private static Set<String> sizes(ParsedTemplate template) {
    return template.all(FUNCTION).entrySet().stream()
        .map(function -> function.getKey() + size(function.getValue()))
        .collect(Collectors.toSet());
  }

  private static String size(Value function) {
    return " " + Values.text(function, "MemorySize") + " " + Values.text(function, "Timeout");
  }
}
