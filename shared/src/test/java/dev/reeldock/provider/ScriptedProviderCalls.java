package dev.reeldock.provider;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A provider in memory that answers every passed call as it was told, and remembers them. */
public final class ScriptedProviderCalls implements ProviderCalls {

  /** A call as it reached the provider. */
  public record Passed(PassedRequest request, String body) {}

  private final List<Passed> passed = new ArrayList<>();
  private PassedAnswer answer = new PassedAnswer.Came(200, "application/json", "{}");

  @Override
  public synchronized PassedAnswer pass(PassedRequest request, byte[] body) {
    passed.add(new Passed(request, new String(body, StandardCharsets.UTF_8)));
    return answer;
  }

  public synchronized void answer(PassedAnswer newAnswer) {
    answer = newAnswer;
  }

  public synchronized List<Passed> passed() {
    return List.copyOf(passed);
  }
}
