package io.github.xhsgraphql.doctor;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Formats the findings as text. The text contains the names of fields and the gateway's own words
 * and figures, but no values that went to or came from upstream. Operators can therefore attach it
 * to a bug report unchanged.
 */
final class Report {

  private final double price;

  /**
   * @param price the price of a billed call, in US dollars
   */
  Report(double price) {
    this.price = price;
  }

  String of(Finding finding) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%-4s %-32s %-13s %6d ms  $%.3f%n",
            finding.isReadable() ? "ok" : "BAD",
            finding.endpoint().path(),
            finding.outcome() == null ? "not called" : finding.outcome(),
            finding.millis(),
            finding.billed() ? price : 0));
    FieldComparison fields = finding.fields();
    line(text, "reason", finding.reason());
    line(text, "found", fields.found());
    line(text, "missing", fields.missing());
    line(text, "unreadable", fields.unreadable());
    line(text, "other type", fields.otherType());
    line(text, "unknown", fields.unknown());
    return text.toString();
  }

  String summary(List<Finding> findings) {
    long readable = findings.stream().filter(Finding::isReadable).count();
    long billed = findings.stream().filter(Finding::billed).count();
    return String.format(
        Locale.ROOT,
        "%d of %d endpoints can be read. %d calls were billed: $%.2f.%n",
        readable,
        findings.size(),
        billed,
        billed * price);
  }

  private static void line(StringBuilder text, String title, Collection<String> places) {
    line(text, title, places.isEmpty() ? null : String.join(", ", places));
  }

  private static void line(StringBuilder text, String title, @Nullable String said) {
    if (said != null) {
      text.append(String.format("       %-11s%s%n", title, said));
    }
  }
}
