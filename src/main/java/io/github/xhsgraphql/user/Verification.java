package io.github.xhsgraphql.user;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Xiaohongshu's mark of a verified account. */
@Description("Xiaohongshu's verification of an account.")
public record Verification(
    @Description("The kind of the account owner.") @NonNull VerificationKind kind,
    @Description(
            "The text of the verification, such as the name of an organization. Null if unknown.")
        @Nullable String description) {}
