package io.github.xhsgraphql.engine;

import graphql.language.Document;

/** A document that can be executed: within the limits, and fitting the schema. */
public record ParsedDocument(String text, Document document) {}
