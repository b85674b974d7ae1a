package io.github.xhsgraphql.note;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** One encoding of a video. */
@RecordBuilder
public record VideoStream(
    @NonNull VideoCodec codec,
    @NonNull String url,
    @NonNull List<@NonNull String> backupUrls,
    @Nullable Integer width,
    @Nullable Integer height,
    @Description("Frames per second.") @Nullable Integer fps,
    @Description("Bits per second.") @Nullable Integer bitrate,
    @Description("Bytes.") @Nullable Long size,
    @Description("Upstream's own quality mark, such as FHD.") @Nullable String quality) {}
