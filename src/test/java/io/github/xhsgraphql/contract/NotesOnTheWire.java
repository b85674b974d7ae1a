package io.github.xhsgraphql.contract;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.xhsgraphql.support.Bodies;
import io.github.xhsgraphql.support.Planned;
import io.github.xhsgraphql.support.PlannedAnswers;
import org.junit.jupiter.api.BeforeEach;

/** Lists of two notes whose pages are planned. */
abstract class NotesOnTheWire {

  static final String A = "65f000000000000000000001";
  static final String B = "65f000000000000000000002";

  @Planned WireMockServer upstream;

  PlannedAnswers answers;

  @BeforeEach
  void forget() {
    answers = new PlannedAnswers(upstream);
    answers.forget();
  }

  /** Quotes may be single ones. */
  static String body(String payload) {
    return Bodies.app(payload.replace('\'', '"'));
  }
}
