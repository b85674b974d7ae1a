package io.github.xhsgraphql.user;

import io.github.xhsgraphql.tikhub.Request;
import io.github.xhsgraphql.tikhub.Subject;

/** A request for the user that a short profile link leads to. */
public record ProfileLinkRequest(String url) implements Request {
  @Override
  public Subject subject() {
    return new Subject(Subject.Kind.LINK, url);
  }
}
