package io.github.xhsgraphql.deploy;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The manifests are what Kubernetes takes: strictly read into its own model, by fabric8. */
class ManifestsTest {

  private static final Path BASE = Path.of("deploy/base");
  private static final Path OVERLAYS = Path.of("deploy/overlays");
  private static final Map<String, String> LABEL = Map.of("app.kubernetes.io/name", "xhs-graphql");

  private static final Map<String, Class<? extends HasMetadata>> KINDS =
      Map.of(
          "apps/v1/Deployment", Deployment.class,
          "v1/Service", Service.class,
          "v1/Secret", Secret.class,
          "autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class,
          "policy/v1/PodDisruptionBudget", PodDisruptionBudget.class,
          "networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class);

  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .setAnnotationIntrospector(new NoSpareRoom());

  /** Takes fabric8's room for unknown fields away, so that one fails. */
  private static final class NoSpareRoom extends JacksonAnnotationIntrospector {
    @Override
    public Boolean hasAnySetter(Annotated member) {
      return false;
    }
  }

  static List<Path> manifests() throws IOException {
    try (Stream<Path> files = Stream.concat(Files.walk(BASE), Files.walk(OVERLAYS))) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> !file.endsWith("kustomization.yaml"))
          .sorted()
          .toList();
    }
  }

  /** Patches are parts of their kinds, so they are read likewise. */
  private static HasMetadata read(Path file) throws IOException {
    JsonNode tree = YAML.readTree(file.toFile());
    String kind = tree.path("apiVersion").asText() + "/" + tree.path("kind").asText();
    assertThat(KINDS).as("%s", file).containsKey(kind);
    return YAML.treeToValue(tree, KINDS.get(kind));
  }

  private static <T extends HasMetadata> T read(String file, Class<T> kind) throws IOException {
    return kind.cast(read(BASE.resolve(file)));
  }

  @ParameterizedTest
  @MethodSource("manifests")
  void isWhatKubernetesTakes(Path file) throws IOException {
    HasMetadata manifest = read(file);
    assertThat(manifest.getMetadata().getName()).startsWith("xhs-graphql");
  }

  @Test
  void anUnknownFieldFails() {
    assertThatThrownBy(
            () -> YAML.readValue("{spec: {template: {spec: {replica: 1}}}}", Deployment.class))
        .isInstanceOf(UnrecognizedPropertyException.class);
  }

  @Test
  void theBaseNamesItsFiles() throws IOException {
    JsonNode base = YAML.readTree(BASE.resolve("kustomization.yaml").toFile());
    for (JsonNode resource : base.path("resources")) {
      assertThat(BASE.resolve(resource.asText())).isRegularFile();
    }
    assertThat(base.path("resources").toString()).doesNotContain("secret");
  }

  @Test
  void everythingSelectsTheSamePods() throws IOException {
    Deployment deployment = read("deployment.yaml", Deployment.class);
    assertThat(deployment.getSpec().getSelector().getMatchLabels()).isEqualTo(LABEL);
    assertThat(deployment.getSpec().getTemplate().getMetadata().getLabels()).isEqualTo(LABEL);
    assertThat(read("service.yaml", Service.class).getSpec().getSelector()).isEqualTo(LABEL);
    assertThat(
            read("poddisruptionbudget.yaml", PodDisruptionBudget.class)
                .getSpec()
                .getSelector()
                .getMatchLabels())
        .isEqualTo(LABEL);
    assertThat(
            read("networkpolicy.yaml", NetworkPolicy.class)
                .getSpec()
                .getPodSelector()
                .getMatchLabels())
        .isEqualTo(LABEL);
  }

  @Test
  void podsAreRestricted() throws IOException {
    PodSpec pod = read("deployment.yaml", Deployment.class).getSpec().getTemplate().getSpec();
    assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
    assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
    assertThat(pod.getAutomountServiceAccountToken()).isFalse();
    assertThat(pod.getEnableServiceLinks()).isFalse();
    for (Container container : pod.getContainers()) {
      assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
      assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
      assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
      assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
      assertThat(container.getResources().getLimits()).containsKey("memory");
    }
  }

  /** What is kept is copied while memory is cleared; 128 MB are for all else. */
  @Test
  void whatIsKeptFitsTheMemoryTwice() throws IOException {
    Container container =
        read("deployment.yaml", Deployment.class)
            .getSpec()
            .getTemplate()
            .getSpec()
            .getContainers()
            .get(0);
    Map<String, Long> sizes =
        container.getEnv().stream()
            .filter(env -> env.getName().endsWith("_SIZE"))
            .collect(
                toMap(
                    EnvVar::getName,
                    env -> new MemorySizeConverter().convert(env.getValue()).asLongValue()));
    assertThat(sizes)
        .containsKeys(
            "GATEWAY_CACHE_MAX_SIZE", "GATEWAY_ANSWERS_MAX_SIZE", "GATEWAY_COMMENTS_SEEN_SIZE");
    long kept = sizes.values().stream().mapToLong(Long::longValue).sum();
    long limit =
        Quantity.getAmountInBytes(container.getResources().getLimits().get("memory"))
            .longValueExact();
    assertThat(2 * kept + 128 * 1024 * 1024).isLessThanOrEqualTo(limit);
  }

  @Test
  void podsHaveTheTimeToShutDown() throws IOException {
    PodSpec pod = read("deployment.yaml", Deployment.class).getSpec().getTemplate().getSpec();
    Config config =
        new SmallRyeConfigBuilder()
            .withSources(
                new PropertiesConfigSource(
                    Path.of("src/main/resources/application.properties").toUri().toURL()))
            .withConverter(
                Duration.class, 200, new io.quarkus.runtime.configuration.DurationConverter())
            .withProfile("prod")
            .build();
    Duration needed =
        config
            .getValue("quarkus.shutdown.delay", Duration.class)
            .plus(config.getValue("quarkus.shutdown.timeout", Duration.class));
    assertThat(Duration.ofSeconds(pod.getTerminationGracePeriodSeconds())).isGreaterThan(needed);
  }

  @Test
  void theExampleSecretHoldsNoKey() throws IOException {
    Secret secret = read("secret.example.yaml", Secret.class);
    Container container =
        read("deployment.yaml", Deployment.class)
            .getSpec()
            .getTemplate()
            .getSpec()
            .getContainers()
            .get(0);
    Map<String, String> nothing =
        container.getEnv().stream()
            .filter(env -> env.getValueFrom() != null)
            .map(env -> env.getValueFrom().getSecretKeyRef())
            .filter(key -> key.getName().equals(secret.getMetadata().getName()))
            .collect(toMap(SecretKeySelector::getKey, key -> ""));
    assertThat(nothing).containsKeys("tikhub-api-key", "client-keys");
    assertThat(secret.getStringData()).isEqualTo(nothing);
  }
}
