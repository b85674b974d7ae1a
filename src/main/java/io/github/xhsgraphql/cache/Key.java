package io.github.xhsgraphql.cache;

import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Request;

/** What an answer is kept under. It holds no token and, but for later pages, no series. */
public record Key(Operation<?, ?> operation, Request request) {}
