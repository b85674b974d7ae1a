package io.github.xhsgraphql.limits;

import graphql.introspection.Introspection;
import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Computes the most that an operation can cost with its variables: one point for each field that
 * may be resolved, and the upstream calls that the schema's {@code @cost} says. Visits each
 * selected field once.
 */
final class CostEstimate {

  /** The longest connection. A query for more fails without a call. */
  private static final long MAX_CONNECTION_SIZE = 100;

  private final GraphQLSchema schema;
  private final int assumedListSize;
  private final Map<GraphQLFieldDefinition, FieldCost> costs = new ConcurrentHashMap<>();

  CostEstimate(GraphQLSchema schema, int assumedListSize) {
    this.schema = schema;
    this.assumedListSize = assumedListSize;
  }

  QueryCost of(List<ExecutableNormalizedField> roots) {
    QueryCost sum = QueryCost.ZERO;
    for (ExecutableNormalizedField root : roots) {
      Selected selected = new Selected(root, schema.getQueryType().getName());
      sum = sum.plus(field(selected, 0, false)).plusCalls(selected.cost().loads());
    }
    return sum;
  }

  /**
   * @param ofConnection the number of items in the connection that the field belongs to; 0 if it
   *     belongs to none
   * @param ofListed whether the field's object came in a list
   */
  private QueryCost field(Selected field, long ofConnection, boolean ofListed) {
    FieldCost cost = field.cost();
    boolean list = field.isList();
    long size = cost.sizedBy().isEmpty() ? 0 : field.size(cost.sizedBy());
    boolean isListed = (list || (ofListed && field.isOfEdge())) && !cost.byId();
    QueryCost each = object(field, list ? 0 : size, isListed);
    QueryCost all = list ? each.times(length(field, size, ofConnection), ofConnection > 0) : each;
    QueryCost total = all.plusPoints(1);
    if (cost.shared()) {
      total = total.shared();
    }
    if (cost.pageSize() == 0) {
      return total;
    }
    long calls = pages(field, size, cost);
    boolean isInlined = cost.inlined() && ofListed && !field.isGiven("after");
    long rare = isInlined ? Math.min(calls, cost.calls()) : 0;
    return total.plusCalls(calls - rare).plusRareCalls(rare);
  }

  private long length(Selected field, long size, long ofConnection) {
    if (field.isIntrospection()) {
      return 1;
    }
    if (size > 0 || ofConnection > 0) {
      return size > 0 ? size : ofConnection;
    }
    int assumed = field.cost().assumedSize();
    return assumed > 0 ? assumed : assumedListSize;
  }

  /** A walk that continues within a page needs that page again. */
  private static long pages(Selected field, long size, FieldCost cost) {
    long pages = (size + cost.pageSize() - 1) / cost.pageSize();
    return cost.calls() * (field.isGiven("after") ? pages + 1 : pages);
  }

  /** One object that a field returns. Of several possible types, the most expensive counts. */
  private QueryCost object(Selected of, long ofConnection, boolean isListed) {
    List<ExecutableNormalizedField> selections = of.selection().getChildren();
    Set<String> types = new TreeSet<>();
    selections.forEach(selection -> types.addAll(selection.getObjectTypeNames()));
    QueryCost most = QueryCost.ZERO;
    for (String type : types) {
      QueryCost sum = QueryCost.ZERO;
      int loads = of.leastLoads();
      for (ExecutableNormalizedField selection : selections) {
        if (selection.getObjectTypeNames().contains(type)) {
          Selected field = new Selected(selection, type);
          sum = sum.plus(field(field, ofConnection, isListed));
          FieldCost cost = field.cost();
          loads = Math.max(loads, of.cost().byId() ? cost.callsById() : cost.loads());
        }
      }
      most = most.max(sum.plusCalls(loads));
    }
    return most;
  }

  /** A field as selected of one type. */
  private final class Selected {

    private final ExecutableNormalizedField selection;
    private final String type;
    private final GraphQLFieldDefinition definition;

    Selected(ExecutableNormalizedField selection, String type) {
      this.selection = selection;
      this.type = type;
      this.definition =
          Introspection.getFieldDefinition(
              schema, schema.getObjectType(type), selection.getFieldName());
    }

    ExecutableNormalizedField selection() {
      return selection;
    }

    FieldCost cost() {
      return costs.computeIfAbsent(definition, FieldCost::of);
    }

    boolean isList() {
      GraphQLOutputType output = definition.getType();
      return GraphQLTypeUtil.unwrapNonNull(output) instanceof GraphQLList;
    }

    /** One if the object must be fetched to know its ID, else zero. */
    int leastLoads() {
      return !cost().fetchedBy().isEmpty() && isGiven(cost().fetchedBy()) ? 1 : 0;
    }

    /** Whether it is a field of an edge, and so in a list. */
    boolean isOfEdge() {
      return type.endsWith("Edge");
    }

    boolean isIntrospection() {
      return type.startsWith("__");
    }

    boolean isGiven(String argument) {
      return selection.getResolvedArguments().get(argument) != null;
    }

    /** The length that an argument sets; its default if it is null. */
    long size(String argument) {
      Object value = selection.getResolvedArguments().get(argument);
      if (value == null) {
        value = GraphQLArgument.getArgumentDefaultValue(definition.getArgument(argument));
      }
      long size =
          value instanceof Collection<?> list
              ? list.size()
              : value instanceof Number number ? number.longValue() : 0;
      return Math.max(0, Math.min(size, MAX_CONNECTION_SIZE));
    }
  }
}
