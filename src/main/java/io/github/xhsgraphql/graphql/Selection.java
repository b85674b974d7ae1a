package io.github.xhsgraphql.graphql;

import graphql.language.Field;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.SelectedField;
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
  private record Selected(String name, Set<String> types, List<Selected> below) {

    static List<Selected> of(DataFetchingFieldSelectionSet set) {
      return set.getImmediateFields().stream().map(Selected::of).toList();
    }

    private static Selected of(SelectedField field) {
      return new Selected(
          field.getName(), Set.copyOf(field.getObjectTypeNames()), of(field.getSelectionSet()));
    }
  }

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
   * @param conditions the variables that {@code @skip} and {@code @include} may ask for
   */
  private record Key(List<Field> fields, Map<String, Boolean> conditions) {

    static Key of(DataFetchingEnvironment field) {
      Map<String, Boolean> conditions = new HashMap<>();
      field
          .getVariables()
          .forEach(
              (name, value) -> {
                if (value instanceof Boolean condition) {
                  conditions.put(name, condition);
                }
              });
      return new Key(field.getMergedField().getFields(), conditions);
    }
  }

  /**
   * Below the field that a resolver resolves. It is worked out neither for each item of a list nor
   * for each request, as graphql-java normalizes the whole operation for it.
   */
  public static Selection of(Context context) {
    return of(context.unwrap(DataFetchingEnvironment.class));
  }

  private static Selection of(DataFetchingEnvironment field) {
    return DocumentMemo.of(field.getGraphQlContext())
        .get(Key.of(field), () -> of(field.getSelectionSet()));
  }

  static Selection of(DataFetchingFieldSelectionSet set) {
    return new Selection(Selected.of(set));
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
