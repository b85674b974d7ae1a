package io.github.xhsgraphql.graphql.fetch;

import graphql.schema.DataFetchingEnvironment;
import io.github.xhsgraphql.limits.CostMode;
import io.github.xhsgraphql.upstream.RecordingCaller;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.smallrye.graphql.execution.datafetcher.FieldDataFetcher;
import io.smallrye.graphql.execution.datafetcher.PlugableDataFetcher;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.spi.DataFetcherService;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Fetches each field both as the gateway and as SmallRye does, and records differences, if a test
 * enables it.
 */
public final class ComparedFields implements DataFetcherService {

  private static final String ENABLED = "test.compare-fields";

  /** The fields that {@link DirectDataFetchers} fetches, as {@code Type.field}. */
  static final Set<String> TAKEN = ConcurrentHashMap.newKeySet();

  /** Those of {@link #TAKEN} that had a value when they were compared. */
  static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

  static final Map<String, String> DIFFERENT = new ConcurrentHashMap<>();

  /**
   * Enables the comparison and the {@link RecordingCaller}, and disables the cost limits, which a
   * query of the whole schema exceeds. Three test classes share the profile, because Quarkus takes
   * about five seconds for each profile.
   */
  public static final class On implements QuarkusTestProfile {
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
      return Set.of(RecordingCaller.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
      return CostMode.settings(
          "off", Map.of(ENABLED, "true", "gateway.upstream.max-calls", "1000"));
    }
  }

  private final boolean enabled =
      ConfigProvider.getConfig().getOptionalValue(ENABLED, Boolean.class).orElse(false);

  /** Runs before the gateway's own customizer. */
  @Override
  public Integer getPriority() {
    return -1;
  }

  @Override
  public PlugableDataFetcher<?> getFieldDataFetcher(Field field, Type type, Reference owner) {
    if (!enabled) {
      return null;
    }
    PlugableDataFetcher<?> own = new DirectDataFetchers().getFieldDataFetcher(field, type, owner);
    if (own == null) {
      return null;
    }
    String name = owner.getName() + "." + field.getName();
    TAKEN.add(name);
    PlugableDataFetcher<?> stock = new FieldDataFetcher<>(field, type, owner);
    return (PlugableDataFetcher<Object>) environment -> compare(name, own, stock, environment);
  }

  private static Object compare(
      String name,
      PlugableDataFetcher<?> own,
      PlugableDataFetcher<?> stock,
      DataFetchingEnvironment environment)
      throws Exception {
    Object fetched = own.get(environment);
    Object expected = stock.get(environment);
    if (!Objects.equals(fetched, expected)) {
      DIFFERENT.put(name, fetched + " instead of " + expected);
    }
    if (fetched != null) {
      SEEN.add(name);
    }
    return fetched;
  }
}
