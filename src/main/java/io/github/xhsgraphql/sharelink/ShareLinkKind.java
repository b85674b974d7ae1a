package io.github.xhsgraphql.sharelink;

/** The kind of object that a share link points to. */
@org.eclipse.microprofile.graphql.Enum
public enum ShareLinkKind {
  NOTE,
  USER
}
