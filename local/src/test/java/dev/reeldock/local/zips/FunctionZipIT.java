package dev.reeldock.local.zips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.provider.profile.Profiles;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The zips that {@code sam deploy} uploads, as they were built. */
final class FunctionZipIT {
  private static final String SUBMIT = "submit-function/target/submit-function.zip";
  private static final String CALLBACK = "callback-function/target/callback-function.zip";
  private static final Path REPOSITORY = Path.of("..");
  private static final Pattern FUNCTION = Pattern.compile("Type: AWS::Serverless::Function\\s");
  private static final Pattern CODE_AND_HANDLER =
      Pattern.compile("CodeUri: (\\S+)\\s+Handler: ([\\w.]+)::handleRequest\\s");
  private static final String HANDLER_INTERFACE =
      "com.amazonaws.services.lambda.runtime.RequestStreamHandler";

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {SUBMIT, CALLBACK})
  void zip_asBuilt_holdsClassesAtItsRootAndJarsInLib(String name) throws IOException {
    FunctionZip zip = unpack(name);

    assertThat(zip.classes()).isNotEmpty().allMatch(file -> file.endsWith(".class"));
    assertThat(zip.classes()).allMatch(file -> file.startsWith("dev/reeldock/"));
    assertThat(zip.jarNames()).isNotEmpty().allMatch(file -> file.endsWith(".jar"));
  }

  @Test
  void data_asBuilt_areTheProfilesAndWhatModelsTake() throws IOException {
    String[] profiles =
        Profiles.SHIPPED.stream().map(name -> name + ".json").toArray(String[]::new);

    assertThat(unpack(CALLBACK).data()).containsExactlyInAnyOrder(profiles);
    assertThat(unpack(SUBMIT).data()).contains(profiles).contains("models.json").hasSize(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {SUBMIT, CALLBACK})
  void natives_asBuilt_areOfLambdasArchitecturesOnly(String name) throws IOException {
    assertThat(unpack(name).natives())
        .containsExactlyInAnyOrder(
            "linux/x86_64/glibc/libaws-crt-jni.so", "linux/armv8/glibc/libaws-crt-jni.so");
  }

  @ParameterizedTest
  @ValueSource(strings = {SUBMIT, CALLBACK})
  void jars_asBuilt_areNoneThatSlowTheStart(String name) throws IOException {
    assertThat(unpack(name).jarNames())
        .noneMatch(jar -> jar.startsWith("jackson-databind"))
        .noneMatch(jar -> jar.startsWith("netty"))
        .noneMatch(jar -> jar.startsWith("apache"))
        .noneMatch(jar -> jar.startsWith("aws-lambda-java-events"))
        .noneMatch(jar -> jar.startsWith("junit") || jar.startsWith("assertj"))
        .doesNotHaveDuplicates();
  }

  /** For relays, which the other zip does not send. */
  @Test
  void httpClient_asBuilt_isInOneZipOnly() throws IOException {
    assertThat(httpClient(unpack(SUBMIT))).isEmpty();
    assertThat(httpClient(FunctionZip.unpack(REPOSITORY.resolve(CALLBACK), directory.resolve("2"))))
        .hasSize(3)
        .anyMatch(jar -> jar.startsWith("httpclient5-"))
        .anyMatch(jar -> jar.startsWith("httpcore5-"))
        .anyMatch(jar -> jar.startsWith("httpcore5-h2-"));
  }

  private static List<String> httpClient(FunctionZip zip) throws IOException {
    return zip.jarNames().stream().filter(jar -> jar.matches("http(client|core).*")).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {SUBMIT, CALLBACK})
  void handlers_ofTheTemplate_loadFromTheirZipAlone(String name) throws Exception {
    FunctionZip zip = unpack(name);

    assertThat(handlers(name)).isNotEmpty();
    try (URLClassLoader loader = zip.classLoader()) {
      for (String handler : handlers(name)) {
        Class<?> type = Class.forName(handler, true, loader);
        assertThat(zip.classes()).contains(handler.replace('.', '/') + ".class");
        assertThat(loader.loadClass(HANDLER_INTERFACE)).isAssignableFrom(type);
        assertThat(type.getConstructor()).isNotNull();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {SUBMIT, CALLBACK})
  void classes_asBuilt_findWhatTheyReferTo(String name) throws Exception {
    FunctionZip zip = unpack(name);

    try (URLClassLoader loader = zip.classLoader()) {
      for (String file : zip.classes()) {
        String type = file.substring(0, file.length() - ".class".length()).replace('/', '.');
        assertThat(loader.loadClass(type).getDeclaredMethods()).isNotNull();
      }
    }
  }

  @Test
  void template_everyFunction_namesAZipAndAHandler() throws IOException {
    int functions = (int) FUNCTION.matcher(template()).results().count();

    assertThat(handlers(SUBMIT).size() + handlers(CALLBACK).size()).isEqualTo(functions);
  }

  private FunctionZip unpack(String name) throws IOException {
    return FunctionZip.unpack(REPOSITORY.resolve(name), directory);
  }

  private static List<String> handlers(String zip) throws IOException {
    return CODE_AND_HANDLER
        .matcher(template())
        .results()
        .filter(match -> match.group(1).equals(zip))
        .map(match -> match.group(2))
        .toList();
  }

  private static String template() throws IOException {
    return Files.readString(REPOSITORY.resolve("template.yaml"));
  }
}
