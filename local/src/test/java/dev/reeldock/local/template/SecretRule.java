package dev.reeldock.local.template;

import static dev.reeldock.local.template.ParsedTemplate.FUNCTION;
import static dev.reeldock.local.template.ParsedTemplate.SECRET;

import dev.reeldock.local.template.Value.Equals;
import dev.reeldock.local.template.Value.GetAtt;
import dev.reeldock.local.template.Value.If;
import dev.reeldock.local.template.Value.Listing;
import dev.reeldock.local.template.Value.Mapping;
import dev.reeldock.local.template.Value.Not;
import dev.reeldock.local.template.Value.Ref;
import dev.reeldock.local.template.Value.Scalar;
import dev.reeldock.local.template.Value.Sub;
import java.util.List;
import java.util.Map.Entry;
import java.util.SequencedMap;
import java.util.Set;

/** No word of a secret stands in the template, or in what is made of it. */
enum SecretRule implements TemplateRule {
  IS_MADE_AT_DEPLOY,
  IS_NO_PARAMETER,
  IS_IN_NO_ENVIRONMENT;

  private static final Form SECRETS =
      Form.of(
          """
          ProviderKey: { Description: _, Tags: _, GenerateSecretString: { SecretStringTemplate: '{"api_key":""}', GenerateStringKey: unset, ExcludePunctuation: true } }
          CallerKeys: { Description: _, Tags: _, GenerateSecretString: { SecretStringTemplate: "{}", GenerateStringKey: default, PasswordLength: 48, ExcludePunctuation: true } }
          CallbackKey: { Description: _, Tags: _, GenerateSecretString: { PasswordLength: 64, ExcludePunctuation: true } }
          WebhookSecrets: { Description: _, Tags: _, GenerateSecretString: { SecretStringTemplate: '{"webhook_secrets":[]}', GenerateStringKey: unset, ExcludePunctuation: true } }
          RelaySecrets: { Description: _, Tags: _, GenerateSecretString: { SecretStringTemplate: "{}", GenerateStringKey: default, PasswordLength: 48, ExcludePunctuation: true } }
          ArtifactKey: { Description: _, Tags: _, GenerateSecretString: { PasswordLength: 64, ExcludePunctuation: true } }
          """);

  private static final Set<Sub> BASE_URLS =
      Set.of(
          new Sub("https://${CallbackApi}.execute-api.${AWS::Region}.${AWS::URLSuffix}/callbacks"),
          new Sub("https://${Api}.execute-api.${AWS::Region}.${AWS::URLSuffix}/kling"));

  private static final String JVM_FLAGS = "-XX:[+-]?\\w+(=\\d+m?)?( -XX:[+-]?\\w+(=\\d+m?)?)*";

  @Override
  public List<String> problems(ParsedTemplate template) {
    return switch (this) {
      case IS_MADE_AT_DEPLOY -> SECRETS.misfits(template.all(SECRET));
      case IS_NO_PARAMETER ->
          template.section("Parameters").entrySet().stream()
              .filter(parameter -> Values.at(parameter.getValue(), "NoEcho").isPresent())
              .map(Entry::getKey)
              .toList();
      case IS_IN_NO_ENVIRONMENT -> inEnvironments(template);
    };
  }

  private static List<String> inEnvironments(ParsedTemplate template) {
    if (!areHarmless(
        template, template.section("Globals", "Function", "Environment", "Variables"))) {
      return List.of("Globals");
    }
    return template.breaking(
        FUNCTION,
        (_, function) ->
            areHarmless(template, Values.entries(function, "Environment", "Variables")));
  }

  private static boolean areHarmless(
      ParsedTemplate template, SequencedMap<String, Value> variables) {
    return variables.entrySet().stream()
        .allMatch(variable -> isHarmless(template, variable.getKey(), variable.getValue()));
  }

  /** The name of a secret is harmless, and so is what only a deploy can say. */
  private static boolean isHarmless(ParsedTemplate template, String variable, Value value) {
    return switch (value) {
      case Ref(String id) -> template.has(SECRET, id) || !soundsSecret(variable);
      case GetAtt _ -> !soundsSecret(variable);
      case Sub sub -> BASE_URLS.contains(sub);
      case If(_, Value then, Value otherwise) ->
          isHarmless(template, variable, then) && isHarmless(template, variable, otherwise);
      case Scalar(String text) -> variable.equals("JAVA_TOOL_OPTIONS") && text.matches(JVM_FLAGS);
      case Equals _, Listing _, Mapping _, Not _ -> false;
    };
  }

  private static boolean soundsSecret(String variable) {
    return variable.matches(".*(SECRET|KEY|TOKEN|PASSWORD).*");
  }
}
