package io.github.xhsgraphql.support;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.junit.jupiter.api.BeforeEach;

/** Tests that plan the answers of the {@link PlannedUpstream}. Nothing is known when one begins. */
public abstract class AnswersOnTheWire {

  @Planned public WireMockServer upstream;

  protected PlannedAnswers answers;

  @BeforeEach
  public void forget() {
    answers = new PlannedAnswers(upstream);
    answers.forget();
  }
}
