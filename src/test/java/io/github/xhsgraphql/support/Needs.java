package io.github.xhsgraphql.support;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Names the programs that a test needs. If one is missing, the test is skipped, and the build
 * prints once what to install. With {@code TEST_PROGRAMS=required} in the environment the test
 * fails instead.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(Needs.Condition.class)
public @interface Needs {

  Program[] value();

  /** Decides before the test's Quarkus application and resources start. */
  final class Condition implements ExecutionCondition {

    /** The printed lines, each with the build that printed it. */
    private static final Path PRINTED = Path.of("target", "missing-programs.txt");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      List<Program> missing = missing(context.getElement().stream());
      if (missing.isEmpty()) {
        return enabled("nothing is missing");
      }
      if ("required".equals(System.getenv("TEST_PROGRAMS"))) {
        throw new ExtensionConfigurationException("Missing: " + missing.get(0).toInstall());
      }
      // JUnit doesn't evaluate the conditions of methods in a skipped class.
      Stream<AnnotatedElement> methods =
          context.getTestMethod().isPresent()
              ? Stream.empty()
              : Stream.of(context.getRequiredTestClass().getDeclaredMethods());
      Stream.concat(missing.stream(), missing(methods).stream()).distinct().forEach(this::print);
      return disabled(line(missing.get(0)));
    }

    private static List<Program> missing(Stream<? extends AnnotatedElement> tests) {
      return tests
          .flatMap(test -> AnnotationSupport.findAnnotation(test, Needs.class).stream())
          .flatMap(needs -> Stream.of(needs.value()))
          .filter(program -> program.command().isEmpty())
          .toList();
    }

    private static String line(Program missing) {
      return "Tests that need " + missing.toInstall() + " are skipped: it isn't installed.";
    }

    /** Prints the line once for each build, which runs unit and integration tests in two JVMs. */
    private void print(Program missing) {
      String process = String.valueOf(ProcessHandle.current().pid());
      String entry = System.getProperty("build.started", process) + " " + line(missing);
      try {
        if (!Files.exists(PRINTED) || !Files.readAllLines(PRINTED).contains(entry)) {
          Files.writeString(
              PRINTED, entry + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
          System.out.println(line(missing));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
