package io.github.xhsgraphql.engine;

import graphql.GraphQLError;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a deferred fragment adds to an answer that a client has the beginning of.
 *
 * @param label as the document says it; null where it says none
 * @param path of the object that the fragment belongs to
 * @param data the fragment's fields of that object; null if an error in it reaches up to the object
 * @param errors of the fragment alone, each with its code
 * @param extensions what the fragment caused; of the last result, what the whole request caused
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
