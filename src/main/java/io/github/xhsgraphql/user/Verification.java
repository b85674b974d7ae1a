package io.github.xhsgraphql.user;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Xiaohongshu's mark of a verified account. */
@Description("Xiaohongshu's mark of a verified account.")
public record Verification(@NonNull VerificationKind kind, @Nullable String description) {}
