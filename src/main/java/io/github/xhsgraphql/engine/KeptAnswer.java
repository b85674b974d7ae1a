package io.github.xhsgraphql.engine;

import io.github.xhsgraphql.graphql.WrittenData;
import java.time.Instant;

/**
 * The data of a whole answer, kept for those who ask the same.
 *
 * @param recalls how many things known of upstream it is made of
 * @param until when the first of them is past its lifetime
 */
record KeptAnswer(WrittenData data, int recalls, Instant until) {}
