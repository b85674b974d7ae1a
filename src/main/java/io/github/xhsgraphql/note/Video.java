package io.github.xhsgraphql.note;

import io.github.xhsgraphql.model.MissingFields;
import io.github.xhsgraphql.model.Partial;
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
public record Video(
    @Description("Null if upstream doesn't say.") @Nullable String videoId,
    @Description("The stream to play if in doubt: H.264 first, then the widest support.")
        @Nullable String url,
    @Description("Seconds.") @Nullable Double duration,
    @Description("Null if upstream doesn't say.") @Nullable Integer width,
    @Description("Null if upstream doesn't say.") @Nullable Integer height,
    @Nullable String coverUrl,
    @NonNull List<@NonNull VideoStream> streams,
    @NonNull List<@NonNull Subtitle> subtitles,
    @Ignore MissingFields missing)
    implements Partial {

  public Video {
    missing = missing == null ? MissingFields.NONE : missing;
  }

  /** Returns the video with the failure to load its missing fields. */
  Video failedWith(Throwable failure) {
    return VideoBuilder.builder(this).missing(missing.failedWith(failure)).build();
  }
}
