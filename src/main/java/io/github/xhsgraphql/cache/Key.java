package io.github.xhsgraphql.cache;

import io.github.xhsgraphql.fallback.Ask;
import io.github.xhsgraphql.tikhub.Operation;

/** What an answer is kept under. It holds no token and, but for later pages, no series. */
public record Key(Operation operation, Ask ask) {}
