package io.github.xhsgraphql.note;

import io.github.xhsgraphql.model.MissingFields;
import io.github.xhsgraphql.model.PartiallyLoaded;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * The video of a video note. It is complete, or has only the fields that lists and image endpoints
 * give.
 *
 * @param duration seconds
 */
@RecordBuilder
@Description("The video of a video note. The URLs are signed and expire.")
public record Video(
    @Description("Xiaohongshu's ID of the video. Null if unknown.") @Nullable String videoId,
    @Description(
            "The URL of the recommended stream: H.264 if available, else the codec with the widest"
                + " support.")
        @Nullable String url,
    @Description("The length in seconds. Null if unknown.") @Nullable Double duration,
    @Description("The width in pixels. Null if unknown.") @Nullable Integer width,
    @Description("The height in pixels. Null if unknown.") @Nullable Integer height,
    @Description(
            "The URL of the note's cover picture, or else of the first frame. Null if neither"
                + " exists.")
        @Nullable String coverUrl,
    @Description("The streams, with the recommended one first.") @NonNull
        List<@NonNull VideoStream> streams,
    @Description("The subtitle files. Empty if the video has none.") @NonNull
        List<@NonNull Subtitle> subtitles,
    @Ignore MissingFields missing)
    implements PartiallyLoaded {

  public Video {
    missing = missing == null ? MissingFields.NONE : missing;
  }

  /** Returns the video with the failure to load its missing fields. */
  Video failedWith(Throwable failure) {
    return VideoBuilder.builder(this).missing(missing.failedWith(failure)).build();
  }
}
