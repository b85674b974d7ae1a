package io.github.xhsgraphql.note;

import io.github.xhsgraphql.model.MissingFields;
import io.github.xhsgraphql.model.PartiallyLoaded;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.jspecify.annotations.Nullable;

/**
 * A picture of a note or a comment. All URLs are https and signed, and they expire. If upstream
 * gives only a file ID, the picture has no URLs.
 */
@RecordBuilder
@Description(
    "A picture of a note or a comment. The URLs are https URLs. They are signed and expire.")
public record Image(
    @Description(
            "The largest version that browsers can display. The format is never HEIF if upstream"
                + " offers another one. Null if upstream returns only a file ID.")
        @Nullable String url,
    @Description(
            "The smallest version that browsers can display. Null if upstream returns only a file"
                + " ID.")
        @Nullable String previewUrl,
    @Description(
            "The URL of the original as upstream returns it, in any format. Null if upstream"
                + " returns none.")
        @Nullable String originalUrl,
    @Description("The width in pixels. Null if unknown.") @Nullable Integer width,
    @Description("The height in pixels. Null if unknown.") @Nullable Integer height,
    @Description("The ID of the picture file. Unlike the URLs, it never changes. Null if unknown.")
        @Nullable String fileId,
    @Description("The URL of the video of a live photo. Null for other pictures.")
        @Nullable String livePhotoUrl,
    @Ignore MissingFields missing)
    implements PartiallyLoaded {

  public Image {
    missing = missing == null ? MissingFields.NONE : missing;
  }

  /**
   * Returns the picture with the failure to load its missing fields. Returns the picture unchanged
   * if no field is missing.
   */
  Image failedWith(Throwable failure) {
    return missing.names().isEmpty()
        ? this
        : ImageBuilder.builder(this).missing(missing.failedWith(failure)).build();
  }
}
