package io.github.xhsgraphql.contract;

import io.github.xhsgraphql.support.AnswersOnTheWire;
import io.github.xhsgraphql.support.Bodies;

/** Lists of two notes whose pages are planned. */
abstract class NotesOnTheWire extends AnswersOnTheWire {

  static final String A = "65f000000000000000000001";
  static final String B = "65f000000000000000000002";

  /** Quotes may be single ones. */
  static String body(String payload) {
    return Bodies.app(payload.replace('\'', '"'));
  }
}
