package io.github.xhsgraphql.sharelink;

/** What a share link can point to. */
@org.eclipse.microprofile.graphql.Enum
public enum ShareLinkKind {
  NOTE,
  USER
}
