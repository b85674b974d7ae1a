package io.github.xhsgraphql.engine;

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
import io.github.xhsgraphql.caching.NamedCache;
import io.github.xhsgraphql.graphql.error.ApiException;
import io.github.xhsgraphql.graphql.error.EngineErrors;
import io.github.xhsgraphql.graphql.error.ErrorCode;
import io.github.xhsgraphql.graphql.error.RequestRejectedException;
import io.github.xhsgraphql.graphql.request.DocumentMemo;
import io.github.xhsgraphql.limits.DocumentLimits;
import io.github.xhsgraphql.limits.Limits;
import io.github.xhsgraphql.limits.LimitsConfig;
import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheName;
import io.quarkus.runtime.annotations.RegisterResourceBundle;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/** Parses documents, checks their limits, and validates them against the schema. */
@Singleton
@RegisterResourceBundle(bundleName = "i18n.General") // graphql-java's error messages
public class Documents {

  /**
   * Maximum number of nodes of a document that is cached. It is needed because the cache limits
   * only the number of its entries. Each node takes a few hundred bytes.
   */
  private static final int MAX_CACHED_NODES = 1_000;

  private final GraphQLSchema schema;
  private final DocumentLimits limits;
  private final LimitsConfig config;
  private final ParserOptions options;

  /** Valid documents, keyed by their text. Most clients send the same few documents repeatedly. */
  private final NamedCache<String, ParsedDocument> valid;

  Documents(
      GraphQLSchema schema,
      DocumentLimits limits,
      LimitsConfig config,
      @CacheName("documents") Cache valid) {
    this.schema = schema;
    this.limits = limits;
    this.config = config;
    this.valid = new NamedCache<>(valid);
    this.options =
        ParserOptions.getDefaultOperationParserOptions()
            .transform(builder -> builder.maxTokens(config.tokens()));
  }

  /**
   * Returns the parsed and validated document of a text, from the cache if possible.
   *
   * @throws RequestRejectedException GRAPHQL_PARSE_FAILED or GRAPHQL_VALIDATION_FAILED, with all
   *     errors
   * @throws ApiException if the document exceeds a limit
   */
  public ParsedDocument of(String text) {
    ParsedDocument known = valid.get(text);
    if (known != null) {
      return known;
    }
    Document document = parse(text);
    limits.check(document);
    List<ValidationError> errors = ParseAndValidate.validate(schema, document, Locale.ENGLISH);
    if (!errors.isEmpty()) {
      throw new RequestRejectedException(errors.stream().map(EngineErrors::withCode).toList());
    }
    ParsedDocument parsed = new ParsedDocument(text, document, new DocumentMemo());
    if (NodeCount.of(List.of(document)) <= MAX_CACHED_NODES) {
      valid.put(text, parsed);
    }
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
          ErrorCode.QUERY_TOO_DEEP, "depth", config.depth(), "This query is nested too deeply.");
    } catch (ParseCancelledException large) {
      throw Limits.exceeded(
          ErrorCode.QUERY_TOO_LARGE,
          "tokens",
          config.tokens(),
          "This query has more than " + config.tokens() + " tokens.");
    } catch (InvalidSyntaxException invalid) {
      throw new RequestRejectedException(EngineErrors.withCode(invalid.toInvalidSyntaxError()));
    }
  }
}
