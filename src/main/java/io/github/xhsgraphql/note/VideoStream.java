package io.github.xhsgraphql.note;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** One encoding of a video. */
@RecordBuilder
@Description("One encoding of a video.")
public record VideoStream(
    @Description("The video codec.") @NonNull VideoCodec codec,
    @Description("The URL of the stream. It is signed and expires.") @NonNull String url,
    @Description("Alternative URLs of the same stream. Empty if there are none.") @NonNull
        List<@NonNull String> backupUrls,
    @Description("The width in pixels. Null if unknown.") @Nullable Integer width,
    @Description("The height in pixels. Null if unknown.") @Nullable Integer height,
    @Description("The frame rate in frames per second. Null if unknown.") @Nullable Integer fps,
    @Description("The average bit rate in bits per second. Null if unknown.")
        @Nullable Integer bitrate,
    @Description("The file size in bytes. Null if unknown.") @Nullable Long size,
    @Description("Upstream's name for the quality, such as FHD. Null if unknown.")
        @Nullable String quality) {}
