package io.github.xhsgraphql.user;

import io.github.xhsgraphql.tikhub.Request;
import io.github.xhsgraphql.tikhub.Subject;

/** Asks where a short profile link leads. */
public record ProfileLinkRequest(String url) implements Request {
  @Override
  public Subject subject() {
    return new Subject(Subject.Kind.LINK, url);
  }
}
