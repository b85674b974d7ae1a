package io.github.xhsgraphql.support;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.junit.jupiter.api.BeforeEach;

/**
 * Base class of tests that plan the responses of the {@link PlannedUpstream}. Each test begins with
 * cleared caches.
 */
public abstract class AnswersOnTheWire {

  @Planned public WireMockServer upstream;

  protected PlannedAnswers answers;

  @BeforeEach
  public void reset() {
    answers = new PlannedAnswers(upstream);
    answers.reset();
  }
}
