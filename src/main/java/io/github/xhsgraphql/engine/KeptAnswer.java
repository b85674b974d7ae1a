package io.github.xhsgraphql.engine;

import io.github.xhsgraphql.graphql.request.WrittenData;
import java.time.Instant;

/**
 * A cache entry: the data of a whole answer, for equal requests.
 *
 * @param recalls the number of upstream results that the answer consists of
 * @param until when the first of these results stops being fresh
 */
record KeptAnswer(WrittenData data, int recalls, Instant until) {}
