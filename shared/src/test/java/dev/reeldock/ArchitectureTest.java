package dev.reeldock;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;

/** The arrows between the packages: adapters know ports, ports know the domain, it knows nobody. */
@AnalyzeClasses(packages = "dev.reeldock", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  private static final String[] ADAPTERS = {
    "dev.reeldock..dynamodb",
    "dev.reeldock..http",
    "dev.reeldock..s3",
    "dev.reeldock..sqs",
    "dev.reeldock..secretsmanager"
  };

  @ArchTest
  static final ArchRule THE_DOMAIN_KNOWS_JAVA_ONLY =
      classes()
          .that()
          .resideInAPackage("dev.reeldock.task")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("dev.reeldock.task", "java..", "org.jspecify..");

  /** What it lets pass must not depend on what somebody else would like to fetch. */
  @ArchTest
  static final ArchRule THE_DOOR_KNOWS_JAVA_ONLY =
      classes()
          .that()
          .resideInAPackage("dev.reeldock.door")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("dev.reeldock.door", "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule PORTS_DO_NOT_KNOW_THEIR_ADAPTERS =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.reeldock.task",
              "dev.reeldock.provider",
              "dev.reeldock.provider.wire",
              "dev.reeldock.media",
              "dev.reeldock.queue",
              "dev.reeldock.capability",
              "dev.reeldock.door",
              "dev.reeldock.json")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ADAPTERS);

  @ArchTest
  static final ArchRule ONLY_ADAPTERS_KNOW_THE_AWS_SDK =
      noClasses()
          .that()
          .resideOutsideOfPackages(ADAPTERS)
          .and()
          .resideOutsideOfPackage("dev.reeldock.lambda")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("software.amazon..");

  @ArchTest
  static final ArchRule ONLY_ONE_PACKAGE_KNOWS_LAMBDA =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.reeldock.lambda")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.amazonaws..");

  @ArchTest
  static final ArchRule ONLY_ONE_PACKAGE_KNOWS_JACKSON =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.reeldock.json")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.fasterxml..");

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching("dev.reeldock.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NAMES_SAY_THE_DOMAIN_THING =
      noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager)(\\$.*)?");

  @ArchTest
  static final ArchRule TIME_COMES_IN_AS_A_CLOCK =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone");
}
