package dev.reeldock.local.zips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.docs.EventStack;
import dev.reeldock.local.docs.Events;
import dev.reeldock.local.emulators.SharedEmulators;
import dev.reeldock.task.TaskId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What one callback loads from the first byte on: a cold start is as long as the list of its
 * classes. The emulators speak plain HTTP; the TLS of the native client is no class of Java's.
 */
final class CallbackClassesIT {
  private static final TaskId TASK = new TaskId("00000000000000000000000000000008");

  @TempDir private static Path folder;
  private static String answer = "";
  private static List<String> classes = List.of();

  @BeforeAll
  static void callBack() throws Exception {
    Path zip = Path.of("../callback-function/target/callback-function.zip");
    FunctionProcess process =
        new FunctionProcess(FunctionZip.unpack(zip, folder.resolve("zip")), folder);
    try (EventStack stack = new EventStack()) {
      stack.accepted(TASK, "913827032734642008", Instant.now());
      answer =
          process.invoke(
              "dev.reeldock.callback.CallbackFunction",
              variables(stack),
              stack.withCallbackToken(Events.read("callback-succeed"), TASK));
    }
    classes = process.loadedClasses();
  }

  private static Map<String, String> variables(EventStack stack) {
    Map<String, String> variables = new HashMap<>(stack.variables());
    variables.putAll(SharedEmulators.environment());
    return variables;
  }

  @Test
  void answer_succeededTask_isSavedAndWoken() {
    assertThat(answer).contains("\"statusCode\":200").contains("SAVED_AND_WOKEN");
  }

  /** Else the log would prove nothing by what it lacks. */
  @Test
  void classes_ofOneCallback_areThoseOfItsClients() {
    assertThat(classes)
        .contains("dev.reeldock.callback.CallbackFunction")
        .contains("software.amazon.awssdk.services.dynamodb.DefaultDynamoDbClient")
        .contains("software.amazon.awssdk.services.secretsmanager.DefaultSecretsManagerClient")
        .contains("software.amazon.awssdk.services.sqs.DefaultSqsClient")
        .contains("software.amazon.awssdk.http.crt.AwsCrtHttpClient");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "software.amazon.awssdk.services.s3.",
        "dev.reeldock.media.s3.",
        "dev.reeldock.provider.http.",
        "com.fasterxml.jackson.databind.",
        "javax.net.",
        "java.net.http.",
        "io.netty.",
        "org.apache.",
        "ch.qos.logback.",
        "java.util.logging.",
        "jdk.internal.logger.",
        "java.lang.ProcessBuilder"
      })
  void classes_ofOneCallback_areNoneThatSlowTheStart(String prefix) {
    assertThat(startingWith(prefix)).isEmpty();
  }

  /**
   * The JDK makes each provider of its list in turn until one knows HMAC; JSSE stands before it.
   */
  @Test
  void jsse_ofOneCallback_isItsNameInTheListOfProviders() {
    assertThat(startingWith("sun.security.ssl.")).isSubsetOf("sun.security.ssl.SunJSSE");
  }

  /** The SDK cannot do without the facade; behind it stands what logs nothing. */
  @Test
  void loggers_ofOneCallback_areTheFacadeAndNothingBehindIt() {
    assertThat(startingWith("org.slf4j."))
        .extracting(name -> name.substring(0, name.lastIndexOf('.')))
        .isSubsetOf(
            "org.slf4j", "org.slf4j.event", "org.slf4j.helpers", "org.slf4j.spi", "org.slf4j.nop");
  }

  /**
   * The JDK's own included. Raise it knowingly: databind alone is 650 classes, JSSE 1,200; key ids,
   * signatures and stricter reading are some 100.
   */
  @Test
  void classes_ofOneCallback_areNotManyMoreThanMeasured() {
    assertThat(classes.size()).isLessThan(4_300);
  }

  private static List<String> startingWith(String prefix) {
    return classes.stream().filter(name -> name.startsWith(prefix)).toList();
  }
}
