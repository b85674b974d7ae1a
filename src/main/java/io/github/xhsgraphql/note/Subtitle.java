package io.github.xhsgraphql.note;

import org.eclipse.microprofile.graphql.NonNull;

/** A subtitle file of a video. */
public record Subtitle(@NonNull String language, @NonNull String url) {}
