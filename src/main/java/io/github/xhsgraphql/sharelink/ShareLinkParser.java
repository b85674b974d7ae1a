package io.github.xhsgraphql.sharelink;

import java.util.Optional;

/** Temporary. */
public final class ShareLinkParser {
  private ShareLinkParser() {}

  public static Optional<ParsedLink> parse(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(new ParsedLink.ShortLink(text));
  }
}
