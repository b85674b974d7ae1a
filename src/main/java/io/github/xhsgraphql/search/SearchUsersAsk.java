package io.github.xhsgraphql.search;

import io.github.xhsgraphql.upstream.Ask;
import io.github.xhsgraphql.upstream.Position;
import org.jspecify.annotations.Nullable;

/** Asks for a page of found users; {@code at} is null for the first page. */
public record SearchUsersAsk(String keyword, @Override @Nullable Position at) implements Ask {}
