package io.github.xhsgraphql.doctor;

import io.github.xhsgraphql.training.Training;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The entry point of the process. It starts the server, unless the first argument is {@code
 * doctor}, {@code health} or {@code train}, which run that command instead.
 */
@QuarkusMain
public class Main {

  /**
   * The settings of the doctor. It starts no HTTP server, because another process may use the port.
   * Access is open, because without a server there are no clients that need keys. The log is quiet
   * and goes to standard error, so that it doesn't mix with the output.
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
   * The logger with which Hibernate Validator logs its version. It logs before Quarkus configures
   * logging, so the line would appear above the error message about an invalid setting. This field
   * keeps a strong reference, because java.util.logging forgets the level of a logger that is
   * garbage collected.
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
