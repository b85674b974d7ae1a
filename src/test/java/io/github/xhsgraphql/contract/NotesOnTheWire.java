package io.github.xhsgraphql.contract;

import io.github.xhsgraphql.support.AnswersOnTheWire;
import io.github.xhsgraphql.support.Bodies;

/** Base class of tests that plan the pages of lists of two notes. */
abstract class NotesOnTheWire extends AnswersOnTheWire {

  static final String A = "65f000000000000000000001";
  static final String B = "65f000000000000000000002";

  /** Returns a body with this payload, which may use single quotes. */
  static String body(String payload) {
    return Bodies.app(payload.replace('\'', '"'));
  }
}
