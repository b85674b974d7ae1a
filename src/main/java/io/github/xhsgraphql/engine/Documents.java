package io.github.xhsgraphql.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ParseAndValidate;
import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import io.github.xhsgraphql.graphql.ApiException;
import io.github.xhsgraphql.graphql.EngineErrors;
import io.github.xhsgraphql.graphql.ErrorCode;
import io.github.xhsgraphql.graphql.RequestRefused;
import io.github.xhsgraphql.limits.DocumentLimits;
import io.github.xhsgraphql.limits.Limits;
import io.github.xhsgraphql.limits.LimitsConfig;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.runtime.annotations.RegisterResourceBundle;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/** Makes documents of what clients send: parsed, within the limits, and fitting the schema. */
@Singleton
@RegisterResourceBundle(bundleName = "i18n.General") // what graphql-java may say of them
@RegisterForReflection( // Caffeine picks the classes of a cache and its entries by name, from what
    // its builder is told
    classNames = {
      "com.github.benmanes.caffeine.cache.SSMW",
      "com.github.benmanes.caffeine.cache.PSMW"
    },
    methods = false)
public class Documents {

  /** Of all documents remembered, together. Parsed, each takes some 50 bytes. */
  private static final long MOST_CHARS = 500_000;

  private final GraphQLSchema schema;
  private final DocumentLimits limits;
  private final LimitsConfig config;
  private final ParserOptions options;

  /** The good ones, by their text: most clients send the same few again and again. */
  private final Cache<String, ParsedDocument> good =
      Caffeine.newBuilder()
          // Upkeep is shorter than handing it to another thread.
          .executor(Runnable::run)
          .maximumWeight(MOST_CHARS)
          .weigher((String text, ParsedDocument document) -> text.length())
          .build();

  Documents(GraphQLSchema schema, DocumentLimits limits, LimitsConfig config) {
    this.schema = schema;
    this.limits = limits;
    this.config = config;
    this.options =
        ParserOptions.getDefaultOperationParserOptions()
            .transform(builder -> builder.maxTokens(config.tokens()));
  }

  /**
   * The document of this text.
   *
   * @throws RequestRefused GRAPHQL_PARSE_FAILED or GRAPHQL_VALIDATION_FAILED, with all reasons
   * @throws ApiException if it is beyond a limit
   */
  public ParsedDocument of(String text) {
    ParsedDocument known = good.getIfPresent(text);
    if (known != null) {
      return known;
    }
    Document document = parse(text);
    limits.check(document);
    List<ValidationError> errors = ParseAndValidate.validate(schema, document, Locale.ENGLISH);
    if (!errors.isEmpty()) {
      throw new RequestRefused(errors.stream().map(EngineErrors::coded).toList());
    }
    ParsedDocument parsed = new ParsedDocument(text, document);
    good.put(text, parsed);
    return parsed;
  }

  private Document parse(String text) {
    try {
      return new Parser()
          .parseDocument(
              ParserEnvironment.newParserEnvironment()
                  .document(text)
                  .parserOptions(options)
                  .locale(Locale.ENGLISH)
                  .build());
    } catch (ParseCancelledTooDeepException deep) {
      throw Limits.exceeded(
          ErrorCode.QUERY_TOO_DEEP, "depth", config.depth(), "This query is nested too deep.");
    } catch (ParseCancelledException large) {
      throw Limits.exceeded(
          ErrorCode.QUERY_TOO_LARGE,
          "tokens",
          config.tokens(),
          "This query has more than " + config.tokens() + " tokens.");
    } catch (InvalidSyntaxException invalid) {
      throw new RequestRefused(EngineErrors.coded(invalid.toInvalidSyntaxError()));
    }
  }
}
