package io.github.xhsgraphql.deploy;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that fabric8's model of Kubernetes accepts the manifests without unknown fields. */
class ManifestsTest {

  private static final Map<String, String> LABEL = Map.of("app.kubernetes.io/name", "xhs-graphql");

  @ParameterizedTest
  @MethodSource("io.github.xhsgraphql.deploy.Manifests#all")
  void isWhatKubernetesTakes(Path file) throws IOException {
    HasMetadata manifest = Manifests.read(file);
    assertThat(manifest.getMetadata().getName()).startsWith("xhs-graphql");
  }

  @Test
  void anUnknownFieldFails() {
    assertThatThrownBy(
            () ->
                Manifests.YAML.readValue(
                    "{spec: {template: {spec: {replica: 1}}}}", Deployment.class))
        .isInstanceOf(UnrecognizedPropertyException.class);
  }

  @Test
  void theBaseNamesItsFiles() throws IOException {
    JsonNode base = Manifests.YAML.readTree(Manifests.BASE.resolve("kustomization.yaml").toFile());
    for (JsonNode resource : base.path("resources")) {
      assertThat(Manifests.BASE.resolve(resource.asText())).isRegularFile();
    }
    assertThat(base.path("resources").toString()).doesNotContain("secret");
  }

  @Test
  void everythingSelectsTheSamePods() throws IOException {
    Deployment deployment = Manifests.read("deployment.yaml", Deployment.class);
    assertThat(deployment.getSpec().getSelector().getMatchLabels()).isEqualTo(LABEL);
    assertThat(deployment.getSpec().getTemplate().getMetadata().getLabels()).isEqualTo(LABEL);
    assertThat(Manifests.read("service.yaml", Service.class).getSpec().getSelector())
        .isEqualTo(LABEL);
    assertThat(
            Manifests.read("poddisruptionbudget.yaml", PodDisruptionBudget.class)
                .getSpec()
                .getSelector()
                .getMatchLabels())
        .isEqualTo(LABEL);
    assertThat(
            Manifests.read("networkpolicy.yaml", NetworkPolicy.class)
                .getSpec()
                .getPodSelector()
                .getMatchLabels())
        .isEqualTo(LABEL);
  }

  @Test
  void theNumberOfPodsIsTheAutoscalersAlone() throws IOException {
    HorizontalPodAutoscaler autoscaler =
        Manifests.read("horizontalpodautoscaler.yaml", HorizontalPodAutoscaler.class);
    Deployment deployment = Manifests.read("deployment.yaml", Deployment.class);
    assertThat(autoscaler.getSpec().getScaleTargetRef().getName())
        .isEqualTo(deployment.getMetadata().getName());
    assertThat(deployment.getSpec().getReplicas()).isNull();
  }

  /** A refused key makes all pods unready at once, which would block every drain. */
  @Test
  void podsThatAreNotReadyMayGo() throws IOException {
    PodDisruptionBudget budget =
        Manifests.read("poddisruptionbudget.yaml", PodDisruptionBudget.class);
    assertThat(budget.getSpec().getUnhealthyPodEvictionPolicy()).isEqualTo("AlwaysAllow");
  }

  @Test
  void podsAreRestricted() throws IOException {
    PodSpec pod =
        Manifests.read("deployment.yaml", Deployment.class).getSpec().getTemplate().getSpec();
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

  @Test
  void podsHaveTheTimeToShutDown() throws IOException {
    PodSpec pod =
        Manifests.read("deployment.yaml", Deployment.class).getSpec().getTemplate().getSpec();
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
    Secret secret = Manifests.read("secret.example.yaml", Secret.class);
    Container container =
        Manifests.read("deployment.yaml", Deployment.class)
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
