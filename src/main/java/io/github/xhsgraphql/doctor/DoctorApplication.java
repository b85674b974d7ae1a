package io.github.xhsgraphql.doctor;

import io.quarkus.arc.Unremovable;
import io.quarkus.picocli.runtime.annotations.TopCommand;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Singleton;
import java.util.Arrays;
import picocli.CommandLine;

/** Runs the doctor instead of the server. The process ends with the doctor's exit code. */
@Singleton
@Unremovable
class DoctorApplication implements QuarkusApplication {

  private final DoctorCommand command;

  DoctorApplication(@TopCommand DoctorCommand command) {
    this.command = command;
  }

  @Override
  public int run(String... arguments) {
    String[] options = Arrays.copyOfRange(arguments, 1, arguments.length);
    return new CommandLine(command).execute(options);
  }
}
