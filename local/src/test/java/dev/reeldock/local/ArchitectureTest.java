package dev.reeldock.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The arrows between the modules: functions, use cases, ports, adapters; and what is only local.
 */
@AnalyzeClasses(
    packages = "dev.reeldock",
    importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.WithoutTestJars.class})
final class ArchitectureTest {

  /** Another module's tests, once they are packed. */
  static final class WithoutTestJars implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar");
    }
  }

  private static final String[] ADAPTERS = {
    "dev.reeldock..dynamodb",
    "dev.reeldock..http",
    "dev.reeldock..s3",
    "dev.reeldock..sqs",
    "dev.reeldock..secretsmanager",
    "software.amazon.."
  };

  @ArchTest
  static final ArchRule ONLY_WIRINGS_KNOW_ADAPTERS =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.reeldock.submit..", "dev.reeldock.callback..", "dev.reeldock.relay")
          .and()
          .haveSimpleNameNotEndingWith("Wiring")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ADAPTERS);

  @ArchTest
  static final ArchRule ONLY_RELAYS_KNOW_THE_HTTP_CLIENT =
      noClasses()
          .that()
          .resideInAPackage("dev.reeldock..")
          .and()
          .resideOutsideOfPackage("dev.reeldock.receiver.http")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.hc..");

  @ArchTest
  static final ArchRule ONLY_FUNCTIONS_KNOW_LAMBDA =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.reeldock.submit..", "dev.reeldock.callback..", "dev.reeldock.relay..")
          .and()
          .haveSimpleNameNotEndingWith("Function")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.amazonaws..");

  @ArchTest
  static final ArchRule SUBMIT_DOES_NOT_KNOW_CALLBACK =
      noClasses()
          .that()
          .resideInAPackage("dev.reeldock.submit..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.reeldock.callback..");

  @ArchTest
  static final ArchRule CALLBACK_DOES_NOT_KNOW_SUBMIT =
      noClasses()
          .that()
          .resideInAPackage("dev.reeldock.callback..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.reeldock.submit..");

  @ArchTest
  static final ArchRule THE_PRODUCT_DOES_NOT_KNOW_THE_SANDBOX =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.reeldock.local..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.reeldock.local..");

  @ArchTest
  static final ArchRule THE_FAKE_KLING_SHARES_NO_CODE_WITH_THE_PRODUCT =
      classes()
          .that()
          .resideInAPackage("dev.reeldock.local.kling..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.reeldock.local.kling..",
              "java..",
              "javax..",
              "com.sun.net.httpserver..",
              "com.fasterxml.jackson..",
              "org.jcodec..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule THE_SANDBOX_KNOWS_OF_THE_PRODUCT_ONLY_ITS_ENVIRONMENT =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.reeldock.local.sandbox..",
              "dev.reeldock.local.template..",
              "dev.reeldock.local.emulators..",
              "dev.reeldock.local.run..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.reeldock.task..",
              "dev.reeldock.provider..",
              "dev.reeldock.media..",
              "dev.reeldock.submit..",
              "dev.reeldock.callback..");
}
