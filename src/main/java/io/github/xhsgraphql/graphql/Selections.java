package io.github.xhsgraphql.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.language.Field;
import graphql.schema.DataFetchingEnvironment;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is selected below the fields of the documents asked lately: worked out neither for each item
 * of a list nor for each request, as graphql-java normalizes the whole operation for it.
 */
@Singleton
@RegisterForReflection( // Caffeine picks the classes of a cache and its entries by name, from what
    // its builder is told
    classNames = {
      "com.github.benmanes.caffeine.cache.SSMW",
      "com.github.benmanes.caffeine.cache.PSMW"
    },
    methods = false)
class Selections {

  /** Nodes of documents that are held on to. */
  private static final long MOST = 50_000;

  /**
   * Documents are parsed once while they are known, so that a field is the same object.
   *
   * @param fields of the document, merged into one of the answer
   * @param conditions the variables that {@code @skip} and {@code @include} may ask for
   */
  private record Key(List<Field> fields, Map<String, Boolean> conditions) {}

  private final Cache<Key, Selection> known =
      Caffeine.newBuilder()
          // Upkeep is shorter than handing it to another thread.
          .executor(Runnable::run)
          .maximumWeight(MOST)
          .weigher((Key key, Selection selection) -> NodeCount.of(key.fields()))
          .build();

  /** Below the field that is being resolved. */
  Selection of(DataFetchingEnvironment field) {
    Map<String, Boolean> conditions = new HashMap<>();
    field
        .getVariables()
        .forEach(
            (name, value) -> {
              if (value instanceof Boolean condition) {
                conditions.put(name, condition);
              }
            });
    return known.get(
        new Key(field.getMergedField().getFields(), conditions),
        unknown -> Selection.of(field.getSelectionSet()));
  }
}
