package io.github.xhsgraphql.upstream;

/** What a chain delivers: the value, and the series that it came from. */
public record Served<T>(T value, Series series) {}
