package io.github.xhsgraphql.graphql;

/**
 * An object of which only a part may be known, because a list or a mention told of it. A field
 * named in its {@link Gaps} is unknown rather than empty.
 */
public interface Partial {

  Gaps gaps();
}
