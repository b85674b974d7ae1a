package io.github.xhsgraphql.graphql.error;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rewrites graphql-java's messages for clients. Removes Java class names and the values that the
 * client sent, and limits the length.
 */
final class EngineMessages {

  private static final int MAX_CHARS = 400;

  private static final Pattern PREFIX =
      Pattern.compile("^Validation error ?\\(\\w+(@\\[[^]]*])?\\) ?: ", Pattern.CASE_INSENSITIVE);

  /**
   * Matches the value in {@code argument 'first' with value 'StringValue{value='x'}' is not a valid
   * …}.
   */
  private static final Pattern VALUE =
      Pattern.compile(
          "^(argument '[^']*') with value '.*' (must |is not a |is missing |contains )",
          Pattern.DOTALL);

  /**
   * Matches a value of the document as graphql-java prints it, or the rest of a message that
   * explains the value.
   */
  private static final Pattern PRINTED =
      Pattern.compile("( - Literal value not in .*)|('\\w+\\{.*}')", Pattern.DOTALL);

  private static final Pattern SMALLRYE_NUMBER = Pattern.compile("SRGQL\\d+: ");

  /**
   * Matches the class, of graphql-java or of Java, that names the kind of value found instead of
   * the expected one.
   */
  private static final Pattern FOUND = Pattern.compile("['\\[](\\w+)['\\]]");

  private EngineMessages() {}

  static String clean(String message) {
    String plain = PREFIX.matcher(message).replaceFirst("");
    plain = VALUE.matcher(plain).replaceFirst("$1 $2");
    plain = PRINTED.matcher(plain).replaceAll(at -> at.group(1) != null ? "" : "a value");
    plain = plain.replace("ANTLR error", "error");
    plain = plain.replace("directive?s", "directive's"); // lost in graphql-java's bundle
    plain = SMALLRYE_NUMBER.matcher(plain).replaceAll("");
    int found = plain.indexOf("Expected ");
    if (found >= 0) {
      plain = plain.substring(0, found) + named(plain.substring(found));
    }
    plain = plain.isEmpty() ? plain : Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
    return plain.length() <= MAX_CHARS ? plain : plain.substring(0, MAX_CHARS) + "…";
  }

  private static String named(String expectation) {
    Matcher names =
        FOUND.matcher(expectation.replace("an AST type of ", "").replace("it was a '", "it was '"));
    return names.replaceAll(name -> Matcher.quoteReplacement(plain(name.group(1))));
  }

  private static String plain(String className) {
    return switch (className) {
      case "IntValue", "Integer", "Long", "BigInteger" -> "an integer";
      case "FloatValue", "BigDecimal", "Double" -> "a number";
      case "StringValue" -> "a string";
      case "BooleanValue" -> "a boolean";
      case "EnumValue" -> "an enum value";
      case "ObjectValue", "LinkedHashMap" -> "an object";
      case "ArrayValue", "ArrayList" -> "a list";
      case "NullValue" -> "null";
      case "VariableReference" -> "a variable";
      default -> "'" + className + "'";
    };
  }
}
