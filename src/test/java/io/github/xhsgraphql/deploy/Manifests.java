package io.github.xhsgraphql.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the manifests strictly into fabric8's model of Kubernetes. */
final class Manifests {

  static final Path BASE = Path.of("deploy/base");
  private static final Path OVERLAYS = Path.of("deploy/overlays");

  private static final Map<String, Class<? extends HasMetadata>> KINDS =
      Map.of(
          "apps/v1/Deployment", Deployment.class,
          "v1/Service", Service.class,
          "v1/Secret", Secret.class,
          "autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class,
          "policy/v1/PodDisruptionBudget", PodDisruptionBudget.class,
          "networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class);

  static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .setAnnotationIntrospector(new NoSpareRoom());

  /** Removes fabric8's map for unknown fields, so that an unknown field fails. */
  private static final class NoSpareRoom extends JacksonAnnotationIntrospector {
    @Override
    public Boolean hasAnySetter(Annotated member) {
      return false;
    }
  }

  private Manifests() {}

  static List<Path> all() throws IOException {
    try (Stream<Path> base = Files.walk(BASE);
        Stream<Path> overlays = Files.walk(OVERLAYS)) {
      return Stream.concat(base, overlays)
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> !file.endsWith("kustomization.yaml"))
          .sorted()
          .toList();
    }
  }

  /** Reads a manifest or a patch. Patches are partial objects of the same kinds. */
  static HasMetadata read(Path file) throws IOException {
    JsonNode tree = YAML.readTree(file.toFile());
    String kind = tree.path("apiVersion").asText() + "/" + tree.path("kind").asText();
    assertThat(KINDS).as("%s", file).containsKey(kind);
    return YAML.treeToValue(tree, KINDS.get(kind));
  }

  static <T extends HasMetadata> T read(String file, Class<T> kind) throws IOException {
    return kind.cast(read(BASE.resolve(file)));
  }
}
