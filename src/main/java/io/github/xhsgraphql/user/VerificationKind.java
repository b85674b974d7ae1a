package io.github.xhsgraphql.user;

import org.jspecify.annotations.Nullable;

/** The kind of account owner that Xiaohongshu verified. */
@org.eclipse.microprofile.graphql.Enum
public enum VerificationKind {
  PERSON,
  ORGANIZATION,
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
