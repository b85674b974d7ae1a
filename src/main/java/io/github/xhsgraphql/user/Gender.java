package io.github.xhsgraphql.user;

import org.jspecify.annotations.Nullable;

/** As users state it. */
@org.eclipse.microprofile.graphql.Enum
public enum Gender {
  MALE,
  FEMALE,
  UNKNOWN;

  /** Reads Xiaohongshu's code; null if there is none, or none that is known. */
  public static @Nullable Gender ofCode(@Nullable Integer code) {
    if (code == null) {
      return null;
    }
    return switch (code) {
      case 0 -> MALE;
      case 1 -> FEMALE;
      case 2 -> UNKNOWN;
      default -> null;
    };
  }
}
