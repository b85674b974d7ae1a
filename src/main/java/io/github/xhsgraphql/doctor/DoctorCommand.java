package io.github.xhsgraphql.doctor;

import io.github.xhsgraphql.tikhub.UpstreamConfig;
import io.github.xhsgraphql.upstream.UpstreamAddress;
import io.quarkus.picocli.runtime.annotations.TopCommand;
import jakarta.enterprise.context.Dependent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The {@code doctor} command. Checks whether TikHub's endpoints still return what this version of
 * the gateway can read.
 */
@TopCommand
@Dependent
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = {
      "Calls each of TikHub's 26 Xiaohongshu endpoints once, with the key in TIKHUB_API_KEY, and"
          + " reports which responses the gateway can read.",
      "Exit code: 0 if the gateway can read all responses, 1 if not, 2 if no endpoint was called."
    })
class DoctorCommand implements Callable<Integer> {

  static final int UNREADABLE = 1;
  static final int NOT_ASKED = 2;

  @Spec @Nullable CommandSpec spec;

  @Option(names = "--yes", description = "Make the calls, which cost money, without confirmation.")
  boolean yes;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description =
          "Also write the report to this file. The report contains no values, so it can go into a"
              + " bug report.")
  @Nullable Path report;

  @Option(names = "--keyword", description = "The keyword for the searches.")
  @Nullable String keyword;

  @Option(names = "--note", paramLabel = "ID", description = "The ID of an image note to request.")
  @Nullable String note;

  @Option(names = "--video", paramLabel = "ID", description = "The ID of a video note to request.")
  @Nullable String video;

  @Option(names = "--user", paramLabel = "ID", description = "The ID of a user to request.")
  @Nullable String user;

  @Option(names = "--topic", paramLabel = "ID", description = "The page ID of a topic to request.")
  @Nullable String topic;

  /** The stream from which the command reads the operator's confirmation. */
  InputStream in = System.in;

  private final Doctor doctor;
  private final Endpoints endpoints;
  private final UpstreamConfig config;
  private final UpstreamAddress address;

  DoctorCommand(
      Doctor doctor, Endpoints endpoints, UpstreamConfig config, UpstreamAddress address) {
    this.doctor = doctor;
    this.endpoints = endpoints;
    this.config = config;
    this.address = address;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out =
        spec == null
            ? new PrintWriter(System.out, true, Charset.defaultCharset())
            : spec.commandLine().getOut();
    List<Endpoint> all = endpoints.all();
    if ((!yes && !agrees(out, all.size())) || !canReport(out)) {
      out.println("No endpoint was called.");
      out.flush();
      return NOT_ASKED;
    }
    Report text = new Report(config.price());
    StringBuilder written = new StringBuilder();
    List<Finding> findings = new ArrayList<>();
    ParameterValues values = new ParameterValues(named());
    for (Endpoint endpoint : all) {
      Finding finding = doctor.examine(endpoint, values);
      findings.add(finding);
      print(out, written, text.of(finding));
    }
    print(out, written, text.summary(findings));
    if (report != null) {
      Files.writeString(report, written);
    }
    return findings.stream().allMatch(Finding::isReadable) ? 0 : UNREADABLE;
  }

  /**
   * Returns false if a report is requested and its file can't be written. The command checks this
   * before it makes calls that cost money.
   */
  private boolean canReport(PrintWriter out) {
    if (report == null) {
      return true;
    }
    try {
      Files.newOutputStream(report, StandardOpenOption.CREATE, StandardOpenOption.APPEND).close();
      return true;
    } catch (IOException refused) {
      out.printf("Can't write the report to %s.%n", report);
      return false;
    }
  }

  private static void print(PrintWriter out, StringBuilder written, String text) {
    out.print(text);
    out.flush();
    written.append(text);
  }

  private boolean agrees(PrintWriter out, int calls) throws IOException {
    out.printf(
        Locale.ROOT,
        "This makes %d calls to %s, for up to $%.2f. Continue? [y/N] ",
        calls,
        address.base(),
        calls * config.price());
    out.flush();
    String answer =
        new BufferedReader(new InputStreamReader(in, Charset.defaultCharset())).readLine();
    return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
  }

  private Map<String, String> named() {
    Map<String, @Nullable String> options = new HashMap<>();
    options.put("keyword", keyword);
    options.put("people", keyword);
    options.put("imageNote", note);
    options.put("videoNote", video);
    options.put("user", user);
    options.put("topic", topic);
    Map<String, String> named = new HashMap<>();
    options.forEach(
        (name, value) -> {
          if (value != null) {
            named.put(name, value);
          }
        });
    return named;
  }
}
