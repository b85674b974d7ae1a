package io.github.xhsgraphql.engine;

import io.github.xhsgraphql.graphql.request.SerializedData;
import java.time.Instant;

/**
 * A cache entry: the data of a whole response, for equal requests.
 *
 * @param lookups the number of upstream results that the response consists of
 * @param freshUntil when the first of these results stops being fresh
 */
record CachedResponse(SerializedData data, int lookups, Instant freshUntil) {}
