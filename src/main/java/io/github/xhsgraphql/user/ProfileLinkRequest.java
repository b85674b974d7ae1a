package io.github.xhsgraphql.user;

import io.github.xhsgraphql.tikhub.Request;

/** Asks where a short profile link leads. */
public record ProfileLinkRequest(String url) implements Request {}
