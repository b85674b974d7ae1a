package io.github.xhsgraphql.user;

import org.jspecify.annotations.Nullable;

/** Who was verified. */
@org.eclipse.microprofile.graphql.Enum
public enum VerificationKind {
  PERSON,
  ORGANIZATION,
  OTHER;

  /** Reads the code of a mark, which is never 0; OTHER if the mark has no code. */
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
