package io.github.xhsgraphql.engine;

import graphql.GraphQLError;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The result of a deferred fragment, which the client adds to the part of the response that it has.
 *
 * @param label the label from the document; null if the fragment has none
 * @param path the path of the object that the fragment belongs to
 * @param data the fragment's fields of that object; null if an error propagates up to the object
 * @param errors the errors of this fragment only, each with its error code
 * @param extensions the extensions of this fragment, such as its calls; in the last result, those
 *     of the whole request
 */
public record IncrementalResult(
    @Nullable String label,
    List<Object> path,
    @Nullable Map<String, Object> data,
    List<GraphQLError> errors,
    Map<?, ?> extensions) {

  IncrementalResult withExtensions(Map<?, ?> others) {
    return new IncrementalResult(label, path, data, errors, others);
  }
}
