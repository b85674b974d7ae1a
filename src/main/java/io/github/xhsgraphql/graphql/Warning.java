package io.github.xhsgraphql.graphql;

import java.util.List;

/**
 * Something that a caller should know of an answer that is not an error.
 *
 * @param code in capitals, such as SANDBOX
 * @param path the field that it concerns; empty where it is the whole answer
 */
public record Warning(String code, String message, List<Object> path) {}
