package io.github.xhsgraphql.user;

import io.github.xhsgraphql.fallback.Ask;

/** Asks where a short profile link leads. */
public record ProfileLinkAsk(String url) implements Ask {}
