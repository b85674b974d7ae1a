package io.github.xhsgraphql.note;

import io.github.xhsgraphql.model.MissingFields;
import io.github.xhsgraphql.model.Partial;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.jspecify.annotations.Nullable;

/**
 * A picture of a note or a comment. All URLs are https and signed, and they expire. If upstream
 * gives only a file ID, the picture has no URLs.
 */
@RecordBuilder
public record Image(
    @Description(
            "The best size that browsers can show (https; never HEIF if upstream offers another"
                + " format).")
        @Nullable String url,
    @Description("The smallest size that upstream offers, in a format that browsers can show.")
        @Nullable String previewUrl,
    @Description(
            "Upstream's own address of the original, in any format. Null if upstream names none.")
        @Nullable String originalUrl,
    @Description("Null if upstream doesn't say.") @Nullable Integer width,
    @Description("Null if upstream doesn't say.") @Nullable Integer height,
    @Description("Identifies the picture for good; URLs are signed and expire.")
        @Nullable String fileId,
    @Description("The film of a live photo. Null for other pictures.")
        @Nullable String livePhotoUrl,
    @Ignore MissingFields missing)
    implements Partial {

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
