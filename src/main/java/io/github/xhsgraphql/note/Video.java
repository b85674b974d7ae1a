package io.github.xhsgraphql.note;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The video of a video note. {@code duration} is in seconds. */
@RecordBuilder
public record Video(
    @Nullable String videoId,
    @Description("The stream to play if in doubt: H.264 first, then the widest support.")
        @Nullable String url,
    @Description("Seconds.") @Nullable Double duration,
    @Nullable Integer width,
    @Nullable Integer height,
    @Nullable String coverUrl,
    @NonNull List<@NonNull VideoStream> streams,
    @NonNull List<@NonNull Subtitle> subtitles) {}
