package io.github.xhsgraphql.limits;

import io.smallrye.graphql.api.Directive;
import io.smallrye.graphql.api.DirectiveLocation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;

/**
 * What a field may cost upstream. {@link CostEstimate} counts with it; the published schema shows
 * it. The defaults stand twice since SmallRye wants its own.
 */
@Directive(on = DirectiveLocation.FIELD_DEFINITION)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER})
@Description(
    """
    What a field may cost upstream, if APP_V2 answers, which is asked first. The fields of one object share its
    calls: it is fetched once, whatever is selected. A field without @cost costs none where its object came in a list
    or with another object, and one where the object is fetched by its ID.
    calls: upstream calls; for a list, for each page of pageSize that sizedBy makes necessary.
    inlined: objects in lists mostly bring the first page of this one along. The call for it counts in what a query
    may cost, but refuses none.
    callsById: upstream calls where the field's object is fetched by its ID.
    byId: the field gives an object of which only the ID is known so far.
    fetchedBy: given this argument, that object is fetched whatever is selected.
    shared: in one list, the field gives the same object everywhere.
    sizedBy: the argument that says how much comes.
    assumedSize: how long a list is taken to be that no argument sizes.\
    """)
public @interface Cost {

  /** Upstream calls; of a list, for each page. */
  @DefaultValue("0")
  int calls() default 0;

  /** Upstream calls where the field's object is fetched by its ID. */
  @DefaultValue("1")
  int callsById() default 1;

  /** The field gives an object of which only the ID is known so far. */
  @DefaultValue("false")
  boolean byId() default false;

  /** The argument that makes it necessary to fetch that object, whatever is selected of it. */
  String fetchedBy() default "";

  /** In one list, the field gives the same object everywhere. */
  @DefaultValue("false")
  boolean shared() default false;

  /** The argument that says how much comes. */
  String sizedBy() default "";

  /** How many items come with one call. */
  @DefaultValue("0")
  int pageSize() default 0;

  /** Objects in lists mostly bring the first page along, so that the call for it is seldom made. */
  @DefaultValue("false")
  boolean inlined() default false;

  /** How long a list is taken to be that no argument sizes; 0 leaves it to the configuration. */
  @DefaultValue("0")
  int assumedSize() default 0;
}
