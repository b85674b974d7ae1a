package io.github.xhsgraphql.fault;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.xhsgraphql.support.Planned;
import org.junit.jupiter.api.BeforeEach;

/** Base class of tests that plan the response of each series for a note. */
abstract class NoteOnTheWire {

  @Planned WireMockServer upstream;

  PlannedNotes notes;

  @BeforeEach
  void reset() {
    notes = new PlannedNotes(upstream);
    notes.reset();
  }
}
