package io.github.xhsgraphql.relay;

import io.github.xhsgraphql.graphql.ApiException;
import io.github.xhsgraphql.graphql.ErrorCode;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The part of a connection that a query asks for.
 *
 * @param first how many edges at the most, 1 to 100
 * @param after the place to go on from; empty for the start
 */
public record Window(Connection connection, int first, Optional<Cursor> after) {

  private static final int LARGEST = 100;

  /**
   * Reads the arguments of a connection field.
   *
   * @param first null where the query says null: the field's default is taken
   * @throws ApiException BAD_USER_INPUT or INVALID_CURSOR
   */
  public static Window of(
      Connection connection, @Nullable Integer first, int defaultFirst, @Nullable String after) {
    int size = first == null ? defaultFirst : first;
    if (size < 1 || size > LARGEST) {
      throw ApiException.badInput(
          "first", "`first` is " + size + "; it can be 1 to " + LARGEST + ".");
    }
    if (after == null) {
      return new Window(connection, size, Optional.empty());
    }
    Cursor cursor = Cursor.decode(after).orElseThrow(Window::invalid);
    if (cursor.connection() != connection.hash()) {
      throw invalid();
    }
    return new Window(connection, size, Optional.of(cursor));
  }

  private static ApiException invalid() {
    return new ApiException(
        ErrorCode.INVALID_CURSOR,
        "`after` is not a cursor of this connection with these arguments. Take one from its edges"
            + " or its pageInfo, and leave it as it is.",
        Map.of("argument", "after"));
  }
}
