package io.github.xhsgraphql.cache;

import io.github.xhsgraphql.upstream.Ask;
import io.github.xhsgraphql.upstream.Operation;

/** What an answer is kept under. It holds no token and, but for later pages, no series. */
public record Key(Operation operation, Ask ask) {}
