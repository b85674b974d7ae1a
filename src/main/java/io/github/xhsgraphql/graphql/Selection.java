package io.github.xhsgraphql.graphql;

import graphql.execution.ExecutionContext;
import graphql.execution.MergedSelectionSet;
import graphql.language.Field;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import io.smallrye.graphql.api.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which fields a query selects below a place, fragments and aliases resolved. What isn't selected
 * never causes a call.
 */
public final class Selection {

  /**
   * A field as selected.
   *
   * @param types those whose field it is, where the place may hold several
   */
  record Selected(String name, Set<String> types, List<Selected> below) {}

  private static final Selection NOTHING = new Selection(List.of());

  private final List<Selected> fields;
  private volatile @Nullable Set<String> names;

  private Selection(List<Selected> fields) {
    this.fields = fields;
  }

  /**
   * What a selection follows from.
   *
   * @param fields of the document, merged into one of the answer; documents are parsed once while
   *     they are known, so that a field is the same object
   * @param conditions the variables that {@code @skip}, {@code @include} and {@code @defer} may ask
   *     for
   */
  private record Key(List<Field> fields, Map<String, Boolean> conditions, boolean withDeferred) {

    static Key of(DataFetchingEnvironment field, boolean withDeferred) {
      Map<String, Boolean> conditions = new HashMap<>();
      field
          .getVariables()
          .forEach(
              (name, value) -> {
                if (value instanceof Boolean condition) {
                  conditions.put(name, condition);
                }
              });
      return new Key(field.getMergedField().getFields(), conditions, withDeferred);
    }
  }

  /**
   * Below the field that a resolver resolves. Where deferred fragments come later, what only they
   * select isn't part of it.
   */
  public static Selection of(Context context) {
    return of(context, !RequestState.of(context).isPart());
  }

  /**
   * Below a field whose object is known by its ID. Empty where deferred fragments come later: the
   * engine then loads the object, so that the calls of its deferred fragments begin with its own.
   */
  public static Selection ofIdentified(Context context) {
    return RequestState.of(context).isPart() ? NOTHING : of(context);
  }

  /** Below the field that a resolver resolves, deferred or not. */
  public static Selection withDeferred(Context context) {
    return of(context, true);
  }

  /** It is worked out neither for each item of a list nor for each request. */
  private static Selection of(Context context, boolean withDeferred) {
    DataFetchingEnvironment field = context.unwrap(DataFetchingEnvironment.class);
    return DocumentMemo.of(field.getGraphQlContext())
        .get(Key.of(field, withDeferred), () -> read(field, withDeferred));
  }

  private static Selection read(DataFetchingEnvironment field, boolean withDeferred) {
    SelectionReader reader =
        new SelectionReader(
            field.getGraphQLSchema(),
            field.getFragmentsByName(),
            field.getVariables(),
            withDeferred);
    return new Selection(reader.below(field.getMergedField().getFields(), field.getFieldType()));
  }

  /** These fields of one object, where deferred fragments come later. */
  public static Selection of(
      MergedSelectionSet fields, GraphQLObjectType type, ExecutionContext execution) {
    SelectionReader reader =
        new SelectionReader(
            execution.getGraphQLSchema(),
            execution.getFragmentsByName(),
            execution.getCoercedVariables().toMap(),
            false);
    return new Selection(
        fields.getSubFields().values().stream()
            .flatMap(merged -> merged.getFields().stream())
            .map(field -> reader.field(field, Set.of(type)))
            .toList());
  }

  /** Below the nodes of the connection that this is the selection of, by either way to them. */
  public Selection nodes() {
    return new Selection(
        Stream.of(child("nodes"), child("edges").child("node"))
            .flatMap(way -> way.fields.stream())
            .toList());
  }

  /** Below one of the fields selected here, under whatever aliases. */
  public Selection child(String name) {
    return new Selection(
        fields.stream()
            .filter(field -> field.name().equals(name))
            .flatMap(field -> field.below().stream())
            .toList());
  }

  /** The names of the fields selected here. */
  public Set<String> names() {
    Set<String> known = names;
    if (known == null) {
      known = fields.stream().map(Selected::name).collect(Collectors.toUnmodifiableSet());
      names = known;
    }
    return known;
  }

  /** What is selected for one type, where this place may hold several. */
  public Selection ofType(String type) {
    return new Selection(fields.stream().filter(field -> field.types().contains(type)).toList());
  }

  public boolean has(String name) {
    return names().contains(name);
  }
}
