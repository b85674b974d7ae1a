package io.github.xhsgraphql.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.github.xhsgraphql.docs.ReadmeCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Tests that the README, the JVM image and the manifests start Java with the same options, and that
 * the heap fits the caches.
 */
class MemoryTest {

  private static final long MB = 1 << 20;

  /**
   * The memory that Java needs besides the heap: about 190 MB in the first minute, and 235 MB after
   * ten.
   */
  private static final long OUTSIDE_THE_HEAP = 256 * MB;

  /** Matches a command that starts the server or records its AOT cache. */
  private static final Pattern SERVER =
      Pattern.compile("(?m)\\bjava (.*)-jar target/quarkus-app/quarkus-run\\.jar( train)?$");

  @Test
  void theOptionsAreTheSameEverywhere() throws IOException {
    String options = options().group(1);
    List<String> commands =
        SERVER
            .matcher(Files.readString(Path.of("README.md")))
            .results()
            .map(start -> start.group(1))
            .toList();
    assertThat(commands)
        .hasSizeGreaterThan(2)
        .allMatch(command -> command.startsWith(options + " "));
    assertThat(readme()).contains("`-Xmx" + heap() / MB + "m` is enough for the default caches");
    assertThat(container().getEnv())
        .filteredOn(variable -> variable.getName().equals("JDK_JAVA_OPTIONS"))
        .extracting(EnvVar::getValue)
        .containsExactly(options);
  }

  @Test
  void theHeapHoldsTheCachesTwice() throws IOException {
    assertThat(heap()).isGreaterThanOrEqualTo(2 * ReadmeCache.bytesOfAll());
    assertThat(readme()).contains("set the heap to twice what the table adds up to");
  }

  @Test
  void theLimitHoldsTheHeapAndJava() throws IOException {
    long limit =
        Quantity.getAmountInBytes(container().getResources().getLimits().get("memory"))
            .longValueExact();
    assertThat(limit).isEqualTo(heap() + OUTSIDE_THE_HEAP);
    assertThat(readme())
        .contains("fits in " + limit / MB + " MB")
        .contains("the heap plus " + OUTSIDE_THE_HEAP / MB + " MB");
    assertThat(Files.readString(Path.of("src/main/docker/Dockerfile.jvm")))
        .contains("docker run --rm -p 8080:8080 --memory " + limit / MB + "m ");
  }

  /** Returns the heap of the JVM image. */
  private static long heap() throws IOException {
    return Long.parseLong(options().group(2)) * MB;
  }

  /** Returns the match of the JVM image's options for Java. Group 2 is the heap in megabytes. */
  private static MatchResult options() throws IOException {
    return Pattern.compile("(?m)^ENV JDK_JAVA_OPTIONS=\"(-Xmx(\\d+)m .+)\"$")
        .matcher(Files.readString(Path.of("src/main/docker/Dockerfile.jvm")))
        .results()
        .findFirst()
        .orElseThrow();
  }

  private static Container container() throws IOException {
    return Manifests.read("deployment.yaml", Deployment.class)
        .getSpec()
        .getTemplate()
        .getSpec()
        .getContainers()
        .get(0);
  }

  /** Returns the README's text with each line break as a space. */
  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md")).replaceAll("\\s+", " ");
  }
}
