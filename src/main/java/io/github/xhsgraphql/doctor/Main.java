package io.github.xhsgraphql.doctor;

import io.github.xhsgraphql.training.Training;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Where the process starts: as the server, or with {@code doctor}, {@code health} or {@code train}
 * as its first argument as that.
 */
@QuarkusMain
public class Main {

  /**
   * No server, whose port may be taken, and so no clients with keys; a quiet log that doesn't mix
   * with what is printed.
   */
  private static final Map<String, String> DOCTOR_SETTINGS =
      Map.of(
          "quarkus.http.host-enabled", "false",
          "gateway.access", "open",
          "quarkus.log.category.\"io.github.xhsgraphql.access\".level", "ERROR",
          "quarkus.log.level", "WARN",
          "quarkus.log.console.stderr", "true",
          "quarkus.log.console.json.enabled", "false",
          "quarkus.banner.enabled", "false",
          "quarkus.shutdown.delay", "0s");

  /**
   * Greets even before logging is configured, that is above what is told of a value that can't be
   * read. Held here, or its level would be forgotten.
   */
  private static final Logger VALIDATOR =
      Logger.getLogger("org.hibernate.validator.internal.util.Version");

  Main() {}

  public static void main(String... arguments) {
    VALIDATOR.setLevel(Level.WARNING);
    switch (arguments.length > 0 ? arguments[0] : "") {
      case "health" -> System.exit(HealthProbe.ask(HealthProbe.port()));
      case "doctor" -> {
        DOCTOR_SETTINGS.forEach(System::setProperty);
        Quarkus.run(DoctorApplication.class, arguments);
      }
      case "train" -> {
        Training.SETTINGS.forEach(System::setProperty);
        Quarkus.run(Training.class, arguments);
      }
      default -> Quarkus.run(arguments);
    }
  }
}
