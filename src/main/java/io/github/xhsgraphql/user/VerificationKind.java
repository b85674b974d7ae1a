package io.github.xhsgraphql.user;

/** Who was verified. */
@org.eclipse.microprofile.graphql.Enum
public enum VerificationKind {
  PERSON,
  ORGANIZATION,
  OTHER
}
