package io.github.xhsgraphql.graphql.selection;

import graphql.introspection.Introspection;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import io.github.xhsgraphql.graphql.selection.Selection.Selected;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the selection below fields of a document. It resolves fragments, and applies {@code @skip}
 * and {@code @include}.
 *
 * @param withDeferred whether to include deferred fragments
 */
record SelectionReader(
    GraphQLSchema schema,
    Map<String, FragmentDefinition> fragments,
    Map<String, @Nullable Object> variables,
    boolean withDeferred) {

  /** Returns the selection below fields of this type that are merged into one. */
  List<Selected> below(Collection<Field> fields, GraphQLType type) {
    List<Selected> selected = new ArrayList<>();
    Set<GraphQLObjectType> types = possible(GraphQLTypeUtil.unwrapAll(type));
    for (Field field : fields) {
      read(field.getSelectionSet(), types, selected);
    }
    return selected;
  }

  /**
   * @param types the possible types of the object
   */
  private void read(
      @Nullable SelectionSet selections, Set<GraphQLObjectType> types, List<Selected> into) {
    if (selections == null || types.isEmpty()) {
      return;
    }
    for (graphql.language.Selection<?> selection : selections.getSelections()) {
      if (selection instanceof Field field) {
        if (SelectionDirectives.isIncluded(field, variables)) {
          into.add(field(field, types));
        }
      } else if (selection instanceof InlineFragment inline) {
        if (SelectionDirectives.isIncluded(inline, variables)
            && (withDeferred || !SelectionDirectives.isDeferred(inline, variables))) {
          read(inline.getSelectionSet(), matching(inline.getTypeCondition(), types), into);
        }
      } else if (selection instanceof FragmentSpread spread
          && SelectionDirectives.isIncluded(spread, variables)
          && (withDeferred || !SelectionDirectives.isDeferred(spread, variables))) {
        FragmentDefinition fragment =
            Objects.requireNonNull(fragments.get(spread.getName()), "a validated document");
        read(fragment.getSelectionSet(), matching(fragment.getTypeCondition(), types), into);
      }
    }
  }

  /** Returns one field of these types, with the selection below it. */
  Selected field(Field field, Set<GraphQLObjectType> types) {
    Set<GraphQLObjectType> below = new LinkedHashSet<>();
    for (GraphQLObjectType type : types) {
      GraphQLType of = Introspection.getFieldDefinition(schema, type, field.getName()).getType();
      below.addAll(possible(GraphQLTypeUtil.unwrapAll(of)));
    }
    List<Selected> selected = new ArrayList<>();
    read(field.getSelectionSet(), below, selected);
    return new Selected(
        field.getName(),
        types.stream().map(GraphQLObjectType::getName).collect(Collectors.toUnmodifiableSet()),
        selected);
  }

  private Set<GraphQLObjectType> matching(
      @Nullable TypeName condition, Set<GraphQLObjectType> types) {
    if (condition == null) {
      return types;
    }
    Set<GraphQLObjectType> matching = possible(schema.getType(condition.getName()));
    matching.retainAll(types);
    return matching;
  }

  private Set<GraphQLObjectType> possible(@Nullable GraphQLType type) {
    Set<GraphQLObjectType> possible = new LinkedHashSet<>();
    if (type instanceof GraphQLObjectType object) {
      possible.add(object);
    } else if (type instanceof GraphQLInterfaceType abstraction) {
      possible.addAll(schema.getImplementations(abstraction));
    } else if (type instanceof GraphQLUnionType union) {
      for (GraphQLNamedType member : union.getTypes()) {
        possible.add((GraphQLObjectType) member);
      }
    }
    return possible;
  }
}
