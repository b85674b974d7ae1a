package io.github.xhsgraphql.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Finds settings with the gateway's prefixes that are none, and what was probably meant. */
final class UnknownSettings {

  private static final List<String> PREFIXES = List.of("gateway.", "tikhub.");

  /** What Kubernetes sets for a Service whose name begins like our variables do. */
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

  /** One line for each of these property names that is ours and unknown. */
  List<String> properties(Collection<String> names) {
    return names.stream()
        .filter(UnknownSettings::isOurs)
        .filter(name -> !matches(name, UnaryOperator.identity()))
        .map(name -> told(name, UnaryOperator.identity()))
        .toList();
  }

  /** One line for each of these environment variables that is ours and unknown. */
  List<String> variables(Map<String, String> environment) {
    List<String> unknown = new ArrayList<>();
    new TreeMap<>(environment)
        .forEach(
            (name, value) -> {
              boolean ours =
                  PREFIXES.stream().map(UnknownSettings::variable).anyMatch(name::startsWith);
              if (ours
                  && !isServiceLink(name, value)
                  && !matches(name, UnknownSettings::variable)) {
                unknown.add(told(name, UnknownSettings::variable));
              }
            });
    return unknown;
  }

  private static boolean isServiceLink(String name, String value) {
    return SERVICE_LINK.matcher(name).matches()
        || (name.endsWith("_PORT") && value.matches("(tcp|udp|sctp)://.*"));
  }

  /** A property's name as an environment variable. */
  private static String variable(String property) {
    return property.replaceAll("[^A-Za-z0-9*]", "_").toUpperCase(Locale.ROOT);
  }

  private boolean matches(String name, UnaryOperator<String> spelling) {
    return known.stream().map(spelling).anyMatch(pattern -> matches(name, pattern));
  }

  /** Patterns are made for those that need one only: they take most of the time of the check. */
  private static boolean matches(String name, String pattern) {
    return pattern.contains("*")
        ? Pattern.matches(Pattern.quote(pattern).replace("*", "\\E.+\\Q"), name)
        : pattern.equals(name);
  }

  private String told(String name, UnaryOperator<String> spelling) {
    String told = name + " is no setting of the gateway.";
    return known.stream()
        .map(spelling)
        .min(Comparator.comparingInt(candidate -> distance(candidate, name)))
        .filter(nearest -> distance(nearest, name) <= Math.max(2, name.length() / 4))
        .map(nearest -> told + " Did you mean " + nearest + "?")
        .orElse(told);
  }

  /** How many letters to add, drop or change (Levenshtein). */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
