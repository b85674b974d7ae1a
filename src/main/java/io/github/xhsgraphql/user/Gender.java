package io.github.xhsgraphql.user;

/** As users state it. */
@org.eclipse.microprofile.graphql.Enum
public enum Gender {
  MALE,
  FEMALE,
  UNKNOWN
}
