package io.github.xhsgraphql.graphql.selection;

import graphql.execution.ExecutionContext;
import graphql.execution.MergedSelectionSet;
import graphql.language.Field;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import io.github.xhsgraphql.graphql.request.DocumentMemo;
import io.github.xhsgraphql.graphql.request.RequestState;
import io.smallrye.graphql.api.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields that a query selects below a field, with fragments and aliases resolved. Fields that
 * aren't selected never cause a call.
 */
public final class Selection {

  /**
   * One selected field.
   *
   * @param types the object types for which it is selected, where several are possible
   */
  record Selected(String name, Set<String> types, List<Selected> below) {}

  private static final Selection NOTHING = new Selection(List.of());

  private final List<Selected> fields;
  private volatile @Nullable Set<String> names;

  private Selection(List<Selected> fields) {
    this.fields = fields;
  }

  /**
   * The memo key of a selection.
   *
   * @param fields the document's fields that are merged into one field of the response. A document
   *     is parsed once while it is cached, so equal fields are the same object
   * @param conditions the Boolean variables, to which {@code @skip}, {@code @include} and
   *     {@code @defer} can refer
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
   * Returns the selection below the field that a resolver resolves. If deferred fragments are
   * delivered later, fields that only they select aren't included.
   */
  public static Selection of(Context context) {
    return of(context, !RequestState.of(context).isPart());
  }

  /**
   * Returns the selection below a field whose object is known by its ID. If deferred fragments are
   * delivered later, the selection is empty. The engine then loads the object, so that the calls of
   * its deferred fragments start together with its own.
   */
  public static Selection ofIdentified(Context context) {
    return RequestState.of(context).isPart() ? NOTHING : of(context);
  }

  /**
   * Returns the selection below the field that a resolver resolves, including deferred fragments.
   */
  public static Selection withDeferred(Context context) {
    return of(context, true);
  }

  /** Reads the selection once for each document, not for each request or each item of a list. */
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

  /** Returns these fields of one object, without the fragments that are delivered later. */
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

  /**
   * Returns the selection below the nodes of this connection, through {@code nodes} as well as
   * {@code edges.node}.
   */
  public Selection nodes() {
    return new Selection(
        Stream.of(child("nodes"), child("edges").child("node"))
            .flatMap(way -> way.fields.stream())
            .toList());
  }

  /** Returns the selection below one of these fields, whatever its aliases. */
  public Selection child(String name) {
    return new Selection(
        fields.stream()
            .filter(field -> field.name().equals(name))
            .flatMap(field -> field.below().stream())
            .toList());
  }

  /** Returns the names of the selected fields. */
  public Set<String> names() {
    Set<String> known = names;
    if (known == null) {
      known = fields.stream().map(Selected::name).collect(Collectors.toUnmodifiableSet());
      names = known;
    }
    return known;
  }

  /** Returns the fields that are selected for one object type, where several types are possible. */
  public Selection ofType(String type) {
    return new Selection(fields.stream().filter(field -> field.types().contains(type)).toList());
  }

  public boolean has(String name) {
    return names().contains(name);
  }
}
