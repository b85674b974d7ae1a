package io.github.xhsgraphql.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Finds names that have one of the gateway's prefixes but aren't settings, and suggests the nearest
 * setting.
 */
final class UnknownSettings {

  private static final List<String> PREFIXES = List.of("gateway.", "tikhub.");

  /** Variables that Kubernetes sets for a Service whose name begins like one of our prefixes. */
  private static final Pattern SERVICE_LINK =
      Pattern.compile(".*_(SERVICE_HOST|SERVICE_PORT(_\\w+)?|PORT_\\d+_(TCP|UDP|SCTP)(_\\w+)?)");

  private final Set<String> known;

  /**
   * @param known names as properties; {@code *} stands for a key or an index
   */
  UnknownSettings(Set<String> known) {
    this.known = known;
  }

  static boolean isOurs(String property) {
    return PREFIXES.stream().anyMatch(property::startsWith);
  }

  /** Returns one line for each unknown property name with one of the gateway's prefixes. */
  List<String> properties(Collection<String> names) {
    return names.stream()
        .filter(UnknownSettings::isOurs)
        .filter(name -> !isKnown(name, UnaryOperator.identity()))
        .map(name -> line(name, UnaryOperator.identity()))
        .toList();
  }

  /** Returns one line for each unknown environment variable with one of the gateway's prefixes. */
  List<String> variables(Map<String, String> environment) {
    return new TreeSet<>(environment.keySet())
        .stream()
            .filter(
                name -> PREFIXES.stream().map(UnknownSettings::variable).anyMatch(name::startsWith))
            .filter(name -> !isServiceLink(name, environment.getOrDefault(name, "")))
            .filter(name -> !isKnown(name, UnknownSettings::variable))
            .map(name -> line(name, UnknownSettings::variable))
            .toList();
  }

  private static boolean isServiceLink(String name, String value) {
    return SERVICE_LINK.matcher(name).matches()
        || (name.endsWith("_PORT") && value.matches("(tcp|udp|sctp)://.*"));
  }

  /** Returns the name of the environment variable that sets a property. */
  private static String variable(String property) {
    return property.replaceAll("[^A-Za-z0-9*]", "_").toUpperCase(Locale.ROOT);
  }

  private boolean isKnown(String name, UnaryOperator<String> spelling) {
    return known.stream()
        .map(spelling)
        .anyMatch(
            candidate ->
                candidate.contains("*")
                    ? Pattern.matches(Pattern.quote(candidate).replace("*", "\\E.+\\Q"), name)
                    : candidate.equals(name));
  }

  private String line(String name, UnaryOperator<String> spelling) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    String line = name + " is not a setting of the gateway.";
    return known.stream()
        .map(spelling)
        .min(Comparator.comparingInt(candidate -> distance.apply(candidate, name)))
        .filter(nearest -> distance.apply(nearest, name) <= Math.max(2, name.length() / 4))
        .map(nearest -> line + " Did you mean " + nearest + "?")
        .orElse(line);
  }
}
