package io.github.xhsgraphql.user;

import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** The kind of account owner that Xiaohongshu verified. */
@org.eclipse.microprofile.graphql.Enum
@Description("The kind of the owner of a verified account.")
public enum VerificationKind {
  @Description("A person.")
  PERSON,
  @Description("An organization.")
  ORGANIZATION,
  @Description("Another kind, or a kind that upstream doesn't specify.")
  OTHER;

  /**
   * Reads the code of a verification mark, which is never 0. Returns {@link #OTHER} if the mark has
   * no code or an unknown one.
   */
  public static VerificationKind ofCode(@Nullable Integer code) {
    if (code == null) {
      return OTHER;
    }
    return switch (code) {
      case 1 -> PERSON;
      case 2 -> ORGANIZATION;
      default -> OTHER;
    };
  }
}
