package io.github.xhsgraphql.engine;

import graphql.execution.ExecutionContext;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.github.xhsgraphql.graphql.selection.SelectionDirectives;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields that a query selects of one object: the fields to execute now, and the deferred
 * fragments.
 *
 * <p>A deferred fragment has all of its fields, including those that are executed now anyway.
 * Clients that read each fragment by itself, such as Apollo's for iOS, require this.
 *
 * @param keys the result keys of all fields, deferred or not, in the order of the document
 */
record IncrementalFields(MergedSelectionSet now, List<Fragment> deferred, Set<String> keys) {

  /**
   * A deferred fragment.
   *
   * @param label null if it has none
   */
  record Fragment(@Nullable String label, MergedSelectionSet fields) {}

  /**
   * Collects the fields of an object of a type.
   *
   * @param selections several if the fields of several selections are merged for the object
   */
  static IncrementalFields collect(
      ExecutionContext context, GraphQLObjectType type, List<SelectionSet> selections) {
    List<Fragment> deferred = new ArrayList<>();
    Set<String> keys = new LinkedHashSet<>();
    Collector now = new Collector(context, type, deferred, keys);
    selections.forEach(now::collect);
    return new IncrementalFields(now.fields(), deferred, keys);
  }

  /** Collects the fields that are executed together. */
  private static final class Collector {

    private final ExecutionContext context;
    private final GraphQLObjectType type;
    private final List<Fragment> deferred;
    private final Set<String> keys;
    private final Map<String, MergedField> fields = new LinkedHashMap<>();
    private final Set<String> spread = new HashSet<>();

    Collector(
        ExecutionContext context,
        GraphQLObjectType type,
        List<Fragment> deferred,
        Set<String> keys) {
      this.context = context;
      this.type = type;
      this.deferred = deferred;
      this.keys = keys;
    }

    MergedSelectionSet fields() {
      return MergedSelectionSet.newMergedSelectionSet().subFields(fields).build();
    }

    void collect(SelectionSet selections) {
      for (Selection<?> selection : selections.getSelections()) {
        if (selection instanceof Field field) {
          if (SelectionDirectives.isIncluded(field, variables())) {
            add(field);
          }
        } else if (selection instanceof InlineFragment inline) {
          if (SelectionDirectives.isIncluded(inline, variables())
              && matches(inline.getTypeCondition())) {
            if (SelectionDirectives.isDeferred(inline, variables())) {
              defer(SelectionDirectives.label(inline), inline.getSelectionSet());
            } else {
              collect(inline.getSelectionSet());
            }
          }
        } else if (selection instanceof FragmentSpread named
            && SelectionDirectives.isIncluded(named, variables())) {
          collect(named);
        }
      }
    }

    private void collect(FragmentSpread named) {
      FragmentDefinition fragment = context.getFragment(named.getName());
      if (!matches(fragment.getTypeCondition())) {
        return;
      }
      if (SelectionDirectives.isDeferred(named, variables())) {
        defer(SelectionDirectives.label(named), fragment.getSelectionSet());
      } else if (spread.add(named.getName())) {
        collect(fragment.getSelectionSet());
      }
    }

    private void add(Field field) {
      keys.add(field.getResultKey());
      fields.merge(
          field.getResultKey(),
          MergedField.newMergedField(field).build(),
          (first, more) -> first.transform(merged -> merged.addField(field)));
    }

    private void defer(@Nullable String label, SelectionSet selections) {
      Collector later = new Collector(context, type, deferred, keys);
      later.collect(selections);
      if (!later.fields.isEmpty()) {
        deferred.add(new Fragment(label, later.fields()));
      }
    }

    private boolean matches(@Nullable TypeName condition) {
      if (condition == null || condition.getName().equals(type.getName())) {
        return true;
      }
      GraphQLSchema schema = context.getGraphQLSchema();
      GraphQLNamedType named = (GraphQLNamedType) schema.getType(condition.getName());
      return !(named instanceof GraphQLObjectType) && schema.isPossibleType(named, type);
    }

    private Map<String, @Nullable Object> variables() {
      return context.getCoercedVariables().toMap();
    }
  }
}
