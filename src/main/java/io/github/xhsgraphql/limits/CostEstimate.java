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
 * Counts what an operation costs at the most, with its variables' real values: a point for each
 * field that may be resolved, and the upstream calls by the schema's {@code @cost}. Each selected
 * field is looked at once.
 */
final class CostEstimate {

  /** How long a connection can be; who asks for more gets an error and no call. */
  private static final long LONGEST = 100;

  private final GraphQLSchema schema;
  private final int assumedListSize;
  private final Map<GraphQLFieldDefinition, FieldCost> costs = new ConcurrentHashMap<>();

  CostEstimate(GraphQLSchema schema, int assumedListSize) {
    this.schema = schema;
    this.assumedListSize = assumedListSize;
  }

  Price of(List<ExecutableNormalizedField> roots) {
    Price sum = Price.NOTHING;
    for (ExecutableNormalizedField root : roots) {
      Selected selected = new Selected(root, schema.getQueryType().getName());
      sum = sum.plus(field(selected, 0, false)).plusCalls(selected.cost().loads());
    }
    return sum;
  }

  /**
   * @param ofConnection how many items the connection has that this is a field of; zero where it
   *     isn't of one
   * @param ofListed whether the field's object came in a list
   */
  private Price field(Selected field, long ofConnection, boolean ofListed) {
    FieldCost cost = field.cost();
    boolean list = field.isList();
    long size = cost.sizedBy().isEmpty() ? 0 : field.size(cost.sizedBy());
    boolean isListed = (list || (ofListed && field.isOfEdge())) && !cost.byId();
    Price each = object(field, list ? 0 : size, isListed);
    Price all = list ? each.times(length(field, size, ofConnection), ofConnection > 0) : each;
    Price price = all.plusPoints(1);
    if (cost.shared()) {
      price = price.shared();
    }
    if (cost.pageSize() == 0) {
      return price;
    }
    long calls = pages(field, size, cost);
    boolean cameAlong = cost.inlined() && ofListed && !field.isGiven("after");
    long seldom = cameAlong ? Math.min(calls, cost.calls()) : 0;
    return price.plusCalls(calls - seldom).plusSeldom(seldom);
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

  /** A walk that goes on within a page has to have that page again. */
  private static long pages(Selected field, long size, FieldCost cost) {
    long pages = (size + cost.pageSize() - 1) / cost.pageSize();
    return cost.calls() * (field.isGiven("after") ? pages + 1 : pages);
  }

  /** One object that a field gives: where several types can come, the dearest. */
  private Price object(Selected of, long ofConnection, boolean isListed) {
    List<ExecutableNormalizedField> selections = of.selection().getChildren();
    Set<String> types = new TreeSet<>();
    selections.forEach(selection -> types.addAll(selection.getObjectTypeNames()));
    Price dearest = Price.NOTHING;
    for (String type : types) {
      Price sum = Price.NOTHING;
      int loads = of.leastLoads();
      for (ExecutableNormalizedField selection : selections) {
        if (selection.getObjectTypeNames().contains(type)) {
          Selected field = new Selected(selection, type);
          sum = sum.plus(field(field, ofConnection, isListed));
          FieldCost cost = field.cost();
          loads = Math.max(loads, of.cost().byId() ? cost.callsById() : cost.loads());
        }
      }
      dearest = dearest.max(sum.plusCalls(loads));
    }
    return dearest;
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

    /** Where the object has to be fetched to know its ID. */
    int leastLoads() {
      return !cost().fetchedBy().isEmpty() && isGiven(cost().fetchedBy()) ? 1 : 0;
    }

    /** Whether it is the node of an edge, which is in a list by way of its edge. */
    boolean isOfEdge() {
      return type.endsWith("Edge");
    }

    boolean isIntrospection() {
      return type.startsWith("__");
    }

    boolean isGiven(String argument) {
      return selection.getResolvedArguments().get(argument) != null;
    }

    /** What an argument says of a length; its default where it is null. */
    long size(String argument) {
      Object value = selection.getResolvedArguments().get(argument);
      if (value == null) {
        value = GraphQLArgument.getArgumentDefaultValue(definition.getArgument(argument));
      }
      long size =
          value instanceof Collection<?> list
              ? list.size()
              : value instanceof Number number ? number.longValue() : 0;
      return Math.max(0, Math.min(size, LONGEST));
    }
  }
}
