package io.github.xhsgraphql.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests the container files without a container engine: the copied files exist and .dockerignore
 * lets them pass, images are pinned, nothing runs as root, and the start command runs a copied
 * file.
 */
class ContainerFilesTest {

  private static final String NATIVE = "Dockerfile.native";
  private static final String JVM = "src/main/docker/Dockerfile.jvm";

  /** Matches a full version, with the build if there are several, or a digest. */
  private static final Pattern PINNED =
      Pattern.compile(
          "[^:@]+/[^:@]+(:\\d+\\.\\d+(\\.\\d|-\\d)[\\w.-]*|(:[\\w.-]+)?@sha256:[0-9a-f]{64})");

  /** This image has no more precise tag. */
  private static final String COARSE = "quay.io/quarkus/ubi9-quarkus-micro-image:2.0";

  /** One instruction, such as {@code COPY} with the arguments {@code a b}. */
  private record Instruction(String name, String arguments) {

    List<String> operands() {
      return Arrays.stream(arguments.split("\\s+")).filter(word -> !word.startsWith("--")).toList();
    }
  }

  private static List<Instruction> read(String file) throws IOException {
    String text =
        Files.readString(Path.of(file)).replaceAll("(?m)^\\s*#.*\\R", "").replace("\\\n", " ");
    return text.lines()
        .filter(line -> !line.isBlank())
        .map(line -> line.strip().split("\\s+", 2))
        .map(words -> new Instruction(words[0], words[1]))
        .toList();
  }

  private static List<Instruction> all(String name, String file) throws IOException {
    return read(file).stream().filter(one -> one.name().equals(name)).toList();
  }

  private static Instruction last(String name, String file) throws IOException {
    List<Instruction> all = all(name, file);
    assertThat(all).as(name).isNotEmpty();
    return all.get(all.size() - 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {NATIVE, JVM})
  void imagesArePinned(String file) throws IOException {
    assertThat(all("FROM", file))
        .isNotEmpty()
        .allSatisfy(
            from ->
                assertThat(from.operands().get(0))
                    .matches(image -> PINNED.matcher(image).matches() || image.equals(COARSE)));
  }

  @ParameterizedTest
  @ValueSource(strings = {NATIVE, JVM})
  void theHealthCheckRunsTheStartedApplication(String file) throws IOException {
    List<String> started = words(last("ENTRYPOINT", file));
    List<String> check = words(last("HEALTHCHECK", file));
    assertThat(check.get(0)).isEqualTo(started.get(0));
    assertThat(check.subList(check.size() - 2, check.size()))
        .containsExactly(started.get(started.size() - 1), "health");
  }

  private static List<String> words(Instruction instruction) {
    return Pattern.compile("\"([^\"]+)\"")
        .matcher(instruction.arguments())
        .results()
        .map(word -> word.group(1))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {NATIVE, JVM})
  void whatIsCopiedIsThereAndNotIgnored(String file) throws IOException {
    List<String> allowed =
        Files.readAllLines(Path.of(".dockerignore")).stream()
            .filter(line -> line.startsWith("!"))
            .map(line -> line.substring(1))
            .toList();
    for (Instruction copy : all("COPY", file)) {
      if (copy.arguments().contains("--from=")) {
        continue;
      }
      List<String> operands = copy.operands();
      for (String source : operands.subList(0, operands.size() - 1)) {
        assertThat(allowed).as(source).anyMatch(source::startsWith);
        if (!source.startsWith("target/")) {
          assertThat(Path.of(source)).exists();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {NATIVE, JVM})
  void nothingRunsAsRoot(String file) throws IOException {
    // Kubernetes' runAsNonRoot needs a number: it refuses to start a pod with a user name.
    assertThat(last("USER", file).arguments()).matches("[1-9]\\d*");
  }

  @ParameterizedTest
  @ValueSource(strings = {NATIVE, JVM})
  void theStartedFileIsACopiedOne(String file) throws IOException {
    List<String> command = words(last("ENTRYPOINT", file));
    String started = command.get(command.size() - 1);
    List<String> copied =
        all("COPY", file).stream()
            .map(Instruction::operands)
            .map(operands -> operands.get(operands.size() - 1))
            .toList();
    assertThat(copied)
        .anyMatch(
            target ->
                target.equals(started) || (target.endsWith("/") && started.startsWith(target)));
  }

  @ParameterizedTest
  @ValueSource(strings = {NATIVE, JVM})
  void imagesSayWhatTheyAre(String file) throws IOException {
    assertThat(last("LABEL", file).arguments())
        .contains(
            "org.opencontainers.image.title=",
            "org.opencontainers.image.description=",
            "org.opencontainers.image.licenses=\"Apache-2.0\"");
  }

  @Test
  void theNativeBuildIsTheOneThatThePomKnows() throws IOException {
    assertThat(all("RUN", NATIVE).get(1).arguments())
        .startsWith("./mvnw ")
        .contains(" package -Dnative ");
    assertThat(Files.readString(Path.of("pom.xml")))
        .containsPattern("<activation>\\s*<property>\\s*<name>native</name>");
    // Docker keeps the file's mode.
    assertThat(Path.of("mvnw")).isExecutable();
  }

  /**
   * .ci/native builds what the container runs, and .ci/containers runs the build stages that it
   * can.
   */
  @Test
  void ciRunsTheBuildsOfTheContainers() throws IOException {
    assertThat(Files.readString(Path.of(".ci/native"))).contains("build=$(sed ", "\n$build ");
    assertThat(Files.readString(Path.of(".ci/run")))
        .contains("bash .ci/containers", "bash .ci/native");
    assertThat(Files.readString(Path.of(".github/workflows/ci.yml"))).contains("bash .ci/run");
  }

  @Test
  void aReleaseHasStartedBeforeItIsPublished() throws IOException {
    String release = Files.readString(Path.of(".github/workflows/release.yml"));
    assertThat(release.indexOf("docker run"))
        .isPositive()
        .isLessThan(release.indexOf("docker push"));
    assertThat(release.indexOf("linux-x86_64\" health"))
        .isPositive()
        .isLessThan(release.indexOf("docker push"));
  }

  /** Docker rejects upper case, which the owner's name may contain. */
  @Test
  void imagesAreNamedInLowerCase() throws IOException {
    assertThat(Files.readString(Path.of(".github/workflows/release.yml")))
        .contains("IMAGE=ghcr.io/${GITHUB_REPOSITORY,,}\" >> \"$GITHUB_ENV\"")
        .doesNotContain("ghcr.io/${{ github.repository }}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ci.yml", "release.yml"})
  void actionsArePinnedByCommitAndMayDoLittle(String file) throws IOException {
    String workflow = Files.readString(Path.of(".github/workflows", file));
    assertThat(Pattern.compile("uses: (\\S+)").matcher(workflow).results().map(u -> u.group(1)))
        .isNotEmpty()
        .allMatch(uses -> uses.matches("[\\w./-]+@[0-9a-f]{40}"));
    assertThat(workflow).contains("\npermissions:\n  contents: read\n");
  }
}
