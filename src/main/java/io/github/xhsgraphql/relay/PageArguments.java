package io.github.xhsgraphql.relay;

import io.github.xhsgraphql.graphql.error.ApiException;
import io.github.xhsgraphql.graphql.error.ErrorCode;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a connection field.
 *
 * @param scope the list that the cursor must belong to
 * @param first the largest number of edges, 1 to 100
 * @param after the cursor to continue after; empty for the start of the list
 */
public record PageArguments(CursorScope scope, int first, Optional<Cursor> after) {

  /** The schema's description of {@code first}. */
  public static final String FIRST = "The maximum number of items to return: 1 to 100.";

  /** The schema's description of {@code after}. */
  public static final String AFTER =
      "The cursor to continue after: the `cursor` of an edge, or `pageInfo.endCursor`. It must come"
          + " from the same list with the same arguments.";

  private static final int MAX_FIRST = 100;

  /** The default of most connection fields. The schema repeats it at each of them. */
  private static final int DEFAULT = 20;

  /**
   * Reads the arguments of a connection field.
   *
   * @param first null if the query says null; then the default of 20 applies
   * @throws ApiException BAD_USER_INPUT or INVALID_CURSOR
   */
  public static PageArguments of(
      CursorScope scope, @Nullable Integer first, @Nullable String after) {
    int size = first == null ? DEFAULT : first;
    if (size < 1 || size > MAX_FIRST) {
      throw ApiException.badInput(
          "first", "`first` is " + size + ". It must be between 1 and " + MAX_FIRST + ".");
    }
    if (after == null) {
      return new PageArguments(scope, size, Optional.empty());
    }
    Cursor cursor = Cursor.decode(after).orElseThrow(PageArguments::invalid);
    if (cursor.scope() != scope.hash()) {
      throw invalid();
    }
    return new PageArguments(scope, size, Optional.of(cursor));
  }

  private static ApiException invalid() {
    return new ApiException(
        ErrorCode.INVALID_CURSOR,
        "`after` is not a cursor of this list with these arguments. Use a cursor from its `edges`"
            + " or `pageInfo`, unchanged.",
        Map.of("argument", "after"));
  }
}
