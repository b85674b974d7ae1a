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
 * The directive {@code @cost}. {@link CostEstimate} counts with it, and the published schema shows
 * it. Each default occurs twice, because SmallRye doesn't read the annotation's own.
 */
@Directive(on = DirectiveLocation.FIELD_DEFINITION)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER})
@Description(
    """
    The upstream calls that a field can cost. The numbers assume that APP_V2 answers, which the gateway calls first by
    default. An object is loaded at most once, so its fields share the calls that load it. A field without @cost costs
    no call if its object came in a list or in another object. It costs one call if its object is fetched by its ID.\
    """)
public @interface Cost {

  @Description(
      "The upstream calls that the field costs. For a paged list: the calls for each page of"
          + " `pageSize` items.")
  @DefaultValue("0")
  int calls() default 0;

  @Description("The upstream calls that load the field's object if it is fetched by its ID.")
  @DefaultValue("1")
  int callsById() default 1;

  @Description("Whether only the ID of the returned object is known.")
  @DefaultValue("false")
  boolean byId() default false;

  @Description(
      "The argument that makes it necessary to load the object, whatever fields are selected.")
  String fetchedBy() default "";

  @Description("Whether the field returns the same object for all items of a list.")
  @DefaultValue("false")
  boolean shared() default false;

  @Description("The argument that limits the number of returned items.")
  String sizedBy() default "";

  @Description(
      "The number of items that one upstream call returns. 0 if the field is not a paged list.")
  @DefaultValue("0")
  int pageSize() default 0;

  @Description(
      "Whether lists of objects usually contain the first page of this list. The call for that page"
          + " counts in `extensions.cost`, but it never causes a rejection.")
  @DefaultValue("false")
  boolean inlined() default false;

  @Description(
      "The assumed length of a list that no argument limits. 0 stands for the configured length.")
  @DefaultValue("0")
  int assumedSize() default 0;
}
