package io.github.xhsgraphql.note;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A subtitle file of a video. */
@Description("A subtitle file of a video.")
public record Subtitle(
    @Description("The language, as upstream names it.") @NonNull String language,
    @Description("The URL of the file. It is signed and expires.") @NonNull String url) {}
