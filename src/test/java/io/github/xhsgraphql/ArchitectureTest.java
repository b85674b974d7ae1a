package io.github.xhsgraphql;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import io.github.xhsgraphql.fallback.Sources;
import io.smallrye.faulttolerance.api.CircuitBreakerName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.junit.jupiter.api.Test;

/**
 * Tests that packages depend on each other in one direction only, as docs/ARCHITECTURE.md draws it.
 */
class ArchitectureTest {

  private static final String ROOT = "io.github.xhsgraphql.";

  private static final String[] SERIES = {ROOT + "series.."};

  /** These two series share the package series.app, because their responses have the same form. */
  private static final String[] APP_SERIES = {ROOT + "series.appv2", ROOT + "series.appv1"};

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.github.xhsgraphql");

  /**
   * Reads the layers from docs/ARCHITECTURE.md, lowest first. A layer may use only the layers below
   * it.
   */
  private static Map<String, List<String>> layers() throws IOException {
    String document = Files.readString(Path.of("docs/ARCHITECTURE.md"));
    String picture = document.split("```mermaid")[1].split("```")[0];
    Map<String, List<String>> drawn = new HashMap<>();
    Matcher layer = Pattern.compile("subgraph (\\w+)\\s+(.+?)\\s+end").matcher(picture);
    while (layer.find()) {
      drawn.put(layer.group(1), List.of(layer.group(2).split(" & ")));
    }
    String arrows = picture.lines().filter(line -> line.contains("-->")).findFirst().orElseThrow();
    Map<String, List<String>> layers = new LinkedHashMap<>();
    List<String> fromTheTop = new ArrayList<>(List.of(arrows.strip().split(" --> ")));
    Collections.reverse(fromTheTop);
    fromTheTop.forEach(name -> layers.put(name, drawn.get(name)));
    assertThat(layers).hasSameSizeAs(drawn);
    return layers;
  }

  @Test
  void aLayerKnowsOnlyTheOnesBelowIt() throws IOException {
    Map<String, List<String>> layers = layers();
    LayeredArchitecture house = layeredArchitecture().consideringOnlyDependenciesInLayers();
    List<String> below = new ArrayList<>();
    for (Map.Entry<String, List<String>> layer : layers.entrySet()) {
      String[] packages = layer.getValue().stream().map(ROOT::concat).toArray(String[]::new);
      house = house.layer(layer.getKey()).definedBy(packages);
    }
    for (String layer : layers.keySet()) {
      house =
          below.isEmpty()
              ? house.whereLayer(layer).mayNotAccessAnyLayer()
              : house.whereLayer(layer).mayOnlyAccessLayers(below.toArray(String[]::new));
      below.add(layer);
    }
    house.ensureAllClassesAreContainedInArchitecture().check(CLASSES);
  }

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
        .resideInAnyPackage("graphql..", "io.smallrye.graphql..", ROOT + "graphql..")
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

  /**
   * The sandbox shares no code with the readers, so that a mistake in a reader shows in the tests.
   */
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
        .beDeclaredIn(ROOT + "fallback.FallbackChain")
        .check(CLASSES);
    assertThat(CLASSES.get(ROOT + "fallback.FallbackChain").getAllSubclasses()).isEmpty();
  }

  /** The annotation can't take its name from the operation, so this compares the two. */
  @Test
  void aSourcesCircuitBreakerIsNamedAfterSeriesAndOperation() {
    List<String> wrong =
        CLASSES.stream()
            .filter(c -> c.isAssignableTo(Sources.class) && !c.isInterface())
            .flatMap(c -> c.getMethods().stream())
            .filter(m -> m.isAnnotatedWith(CircuitBreakerName.class))
            .filter(m -> !m.getAnnotationOfType(CircuitBreakerName.class).value().equals(name(m)))
            .map(JavaMethod::getFullName)
            .toList();
    assertThat(wrong).isEmpty();
  }

  private static String name(JavaMethod source) {
    String series = source.getOwner().getPackageName().replaceFirst(".*\\.", "");
    return series.toUpperCase(Locale.ROOT).replaceFirst("V(?=\\d$)", "_V") + "/" + source.getName();
  }
}
