package io.github.xhsgraphql.config;

import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** Looks over where traces are to go. No mistake quotes it: there may be a password in it. */
@Singleton
class TracingCheck {

  private final Config config;

  TracingCheck(Config config) {
    this.config = config;
  }

  /** What must be put right before anything is served, a line each. */
  List<String> mistakes() {
    return config.getOptionalValue(TracingSwitch.MISTAKEN, String.class).stream()
        .map(setting -> setting + " is no address such as http://localhost:4317.")
        .toList();
  }
}
