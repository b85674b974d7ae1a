package io.github.xhsgraphql;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.junit.jupiter.api.Test;

/** The arrows between packages go one way (DESIGN §1). */
class ArchitectureTest {

  private static final String ROOT = "io.github.xhsgraphql.";

  private static final String[] SERIES = {ROOT + "series.."};

  /** They share a dialect. */
  private static final String[] APP_SERIES = {ROOT + "series.appv2", ROOT + "series.appv1"};

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.github.xhsgraphql");

  @Test
  void packagesHaveNoCycles() {
    slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void resolversNeverSeeJson() {
    noClasses()
        .that()
        .resideInAnyPackage(
            ROOT + "note",
            ROOT + "user",
            ROOT + "comment",
            ROOT + "topic",
            ROOT + "search",
            ROOT + "node")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.fasterxml.jackson..", "io.vertx.core.json..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName(ROOT + "json.Json")
        .check(CLASSES);
  }

  @Test
  void upstreamNeverSeesTheGraphQLEngine() {
    noClasses()
        .that()
        .resideInAnyPackage(
            ROOT + "json..",
            ROOT + "tikhub..",
            ROOT + "ledger..",
            ROOT + "token..",
            ROOT + "upstream..",
            ROOT + "fallback..",
            ROOT + "series..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("graphql..", "io.smallrye.graphql..")
        .check(CLASSES);
  }

  @Test
  void aSeriesKnowsNoOther() {
    slices()
        .matching(ROOT + "series.(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(alwaysTrue(), resideInAPackage(ROOT + "series.common"))
        .ignoreDependency(resideInAnyPackage(APP_SERIES), resideInAPackage(ROOT + "series.app"))
        .check(CLASSES);
  }

  @Test
  void nobodyKnowsASeries() {
    noClasses()
        .that()
        .resideOutsideOfPackages(SERIES)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(SERIES)
        .check(CLASSES);
  }

  @Test
  void nobodyKnowsTheSandbox() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "sandbox")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + "sandbox")
        .check(CLASSES);
  }

  /** Or its bodies would be wrong together with the readers. */
  @Test
  void theSandboxWritesWithNothingOfTheReaders() {
    DescribedPredicate<JavaClass> allowed =
        describe(
            "the sandbox, libraries, and the switch to it",
            c ->
                !c.getName().startsWith(ROOT)
                    || c.getPackageName().equals(ROOT + "sandbox")
                    || c.getName().equals(ROOT + "tikhub.Series")
                    || c.getName().startsWith(ROOT + "upstream.UpstreamAddress")
                    || c.getName().equals(ROOT + "tikhub.TikHub"));
    classes()
        .that()
        .resideInAPackage(ROOT + "sandbox")
        .should()
        .onlyDependOnClassesThat(allowed)
        .check(CLASSES);
  }

  /** Fault Tolerance reads the settings of each guarded method of each bean when it starts. */
  @Test
  void oneFallbackGuardsAllChains() {
    methods()
        .that()
        .areAnnotatedWith(Fallback.class)
        .should()
        .beDeclaredInClassesThat()
        .haveFullyQualifiedName(ROOT + "fallback.SeriesFallback")
        .check(CLASSES);
    assertThat(CLASSES.get(ROOT + "fallback.SeriesFallback").getAllSubclasses()).isEmpty();
  }
}
