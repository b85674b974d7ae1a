package io.github.xhsgraphql.graphql;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.SelectedField;
import io.smallrye.graphql.api.Context;
import java.util.List;
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

  /** Below the field that a resolver resolves. */
  public static Selection of(Context context) {
    return RequestState.of(context).selection(context.unwrap(DataFetchingEnvironment.class));
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
