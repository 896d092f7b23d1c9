package dev.reeldock.local.sandbox;

import dev.reeldock.local.emulators.Account;
import dev.reeldock.local.emulators.Emulators;
import dev.reeldock.local.template.Stack;
import dev.reeldock.local.template.StackName;
import dev.reeldock.local.template.Template;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/**
 * A template's stack, running in this JVM: its real handlers behind real HTTP, queues and rules, on
 * the emulators. Every sandbox has tables, buckets, queues and secrets of its own.
 */
public final class Sandbox implements AutoCloseable {
  private final Emulators emulators;
  private final Stack stack;
  private final Map<String, Gateway> gateways;
  private final Shutdown shutdown;

  private Sandbox(
      Emulators emulators, Stack stack, Map<String, Gateway> gateways, Shutdown shutdown) {
    this.emulators = emulators;
    this.stack = stack;
    this.gateways = gateways;
    this.shutdown = shutdown;
  }

  /**
   * Deploys and starts everything that the template says, or nothing: a problem is one sentence in
   * a SandboxException or TemplateException.
   */
  public static Sandbox start(Emulators emulators, Template template, Settings settings) {
    Stack stack =
        template.stack(StackName.fresh("reeldock", emulators.sqs()), settings.parameters());
    Shutdown shutdown = new Shutdown();
    try {
      Clients clients = shutdown.add(Clients.open());
      Deployment deployment = new Deployment(clients, emulators.secrets());
      deployment.create(stack);
      settings.objects().forEach((name, content) -> deployment.put(stack, name, content));
      Map<String, Gateway> gateways = new Launch(stack, settings, clients.sqs(), shutdown).start();
      new UploadRules(stack, clients.sqs(), emulators.uploads()).start(shutdown);
      return new Sandbox(emulators, stack, gateways, shutdown);
    } catch (RuntimeException e) {
      shutdown.close();
      throw e;
    }
  }

  /** An API's base URL on this machine, with its stage. */
  public URI apiBaseUrl(String logicalId) {
    Gateway gateway = gateways.get(logicalId);
    if (gateway == null) {
      throw new IllegalArgumentException(
          "There is no API %s; there is %s.".formatted(logicalId, gateways.keySet()));
    }
    return gateway.stageUrl();
  }

  /** Where each host name that the stack speaks of really answers, as DNS would tell. */
  public Map<String, URI> hostNames() {
    Map<String, URI> names = new HashMap<>();
    gateways.forEach((logicalId, gateway) -> names.put(hostName(logicalId), gateway.root()));
    return names;
  }

  /** What !Ref answers: a table's or bucket's name, a queue's URL, a secret's ARN. */
  public String physicalId(String logicalId) {
    String id = stack.physicalIds().get(logicalId);
    if (id == null) {
      throw new IllegalArgumentException("The template has no resource " + logicalId + ".");
    }
    return id;
  }

  /** The current value of a secret. */
  public String secret(String logicalId) {
    return emulators
        .secrets()
        .current(physicalId(logicalId))
        .orElseThrow(() -> new IllegalArgumentException(logicalId + " is no secret."));
  }

  /** Rotates a secret: the value until now stays readable as AWSPREVIOUS. */
  public void putSecret(String logicalId, String value) {
    emulators.secrets().put(physicalId(logicalId), value);
  }

  /** The template's outputs, in its order. */
  public Map<String, String> outputs() {
    return stack.outputs();
  }

  /** Takes nothing more, waits for what is running, and leaves nothing behind that runs. */
  @Override
  public void close() {
    shutdown.close();
  }

  private String hostName(String logicalId) {
    return String.join(
        ".", physicalId(logicalId), "execute-api", Account.REGION, Account.URL_SUFFIX);
  }
}
