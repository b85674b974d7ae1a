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
public class Selection {

  private final List<DataFetchingFieldSelectionSet> sets;
  private volatile @Nullable Set<String> names;

  private Selection(List<DataFetchingFieldSelectionSet> sets) {
    this.sets = sets;
  }

  /**
   * Below the field that a resolver resolves. Only valid before the resolver's first async step.
   */
  public static Selection of(Context context) {
    DataFetchingEnvironment field = context.unwrap(DataFetchingEnvironment.class);
    return RequestState.of(context)
        .selection(
            field.getMergedField().getFields(),
            () -> new Selection(List.of(field.getSelectionSet())));
  }

  /** Below the nodes of the connection that this is the selection of, by either way to them. */
  public Selection nodes() {
    return new Selection(
        Stream.concat(child("nodes").sets.stream(), child("edges").child("node").sets.stream())
            .toList());
  }

  /** Below one of the fields selected here, under whatever aliases. */
  public Selection child(String name) {
    return new Selection(
        fields()
            .filter(field -> field.getName().equals(name))
            .map(SelectedField::getSelectionSet)
            .toList());
  }

  /** The names of the fields selected here. */
  public Set<String> names() {
    Set<String> known = names;
    if (known == null) {
      known = fields().map(SelectedField::getName).collect(Collectors.toUnmodifiableSet());
      names = known;
    }
    return known;
  }

  /** The names of those selected for one type, where this place may hold several. */
  public Selection ofType(String type) {
    return new Selection(sets) {
      @Override
      Stream<SelectedField> fields() {
        return super.fields().filter(field -> field.getObjectTypeNames().contains(type));
      }
    };
  }

  public boolean has(String name) {
    return names().contains(name);
  }

  Stream<SelectedField> fields() {
    return sets.stream().flatMap(set -> set.getImmediateFields().stream());
  }
}
