package io.github.xhsgraphql.note;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** A picture of a note or a comment. All addresses are https, signed, and expire. */
@RecordBuilder
public record Image(
    @Description(
            "The best size that browsers can show (https; never HEIF if upstream offers another"
                + " format).")
        @Nullable String url,
    @Nullable String previewUrl,
    @Nullable String originalUrl,
    @Nullable Integer width,
    @Nullable Integer height,
    @Description("Identifies the picture for good; URLs are signed and expire.")
        @Nullable String fileId,
    @Nullable String livePhotoUrl) {}
