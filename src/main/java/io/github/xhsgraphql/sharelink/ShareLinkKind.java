package io.github.xhsgraphql.sharelink;

import org.eclipse.microprofile.graphql.Description;

/** The kind of object that a share link points to. */
@org.eclipse.microprofile.graphql.Enum
@Description("The kind of object that a share link points to.")
public enum ShareLinkKind {
  @Description("A note.")
  NOTE,
  @Description("A user.")
  USER
}
