package dev.reeldock.local.journeys;

import com.fasterxml.jackson.jr.stree.JrsObject;
import com.fasterxml.jackson.jr.stree.JrsValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map.Entry;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What SAM has made of template.yaml, as CloudFormation has it after a deployment. */
record DeployedTemplate(JrsObject resources) {
  private static final Pattern BODY = Pattern.compile("<TemplateBody>(.*)</TemplateBody>");

  /** LocalStack tells services apart by the signature's scope, and checks no more of it. */
  private static final String AUTHORIZATION =
      "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/cloudformation/aws4_request,"
          + " SignedHeaders=host, Signature=none";

  static DeployedTemplate of(String stack, URI localStack) {
    Matcher body = BODY.matcher(answer(stack, localStack));
    if (!body.find()) {
      throw new AssertionError("GetTemplate answered no TemplateBody.");
    }
    String json = body.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    JrsValue template = Json.tree(json.getBytes(StandardCharsets.UTF_8));
    return new DeployedTemplate((JrsObject) template.get("Resources"));
  }

  Stream<String> all(String type) {
    Iterable<Entry<String, JrsValue>> entries = resources::fields;
    return StreamSupport.stream(entries.spliterator(), false)
        .filter(entry -> entry.getValue().get("Type").asText().equals(type))
        .map(Entry::getKey);
  }

  boolean has(String logicalId, String property) {
    return resources.get(logicalId).get("Properties").get(property) != null;
  }

  private static String answer(String stack, URI localStack) {
    String asked =
        "Action=GetTemplate&Version=2010-05-15&TemplateStage=Processed&StackName=" + stack;
    HttpRequest request =
        HttpRequest.newBuilder(localStack.resolve("/"))
            .header("Authorization", AUTHORIZATION)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(asked))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The test was interrupted.", e);
    }
  }
}
