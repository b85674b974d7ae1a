package io.github.xhsgraphql.user;

import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** The gender that a user states. */
@org.eclipse.microprofile.graphql.Enum
@Description("The gender that a user states.")
public enum Gender {
  @Description("Male.")
  MALE,
  @Description("Female.")
  FEMALE,
  @Description("The user states no gender.")
  UNKNOWN;

  /** Reads Xiaohongshu's code. Returns null if there is no code or the code is unknown. */
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
