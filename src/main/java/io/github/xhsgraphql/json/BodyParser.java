package io.github.xhsgraphql.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Set;

/** Parses upstream bodies into trees. Skips large parts that no reader uses. */
public final class BodyParser {

  /**
   * The names of parts that are large wherever they occur (docs/upstream.md 2.11). The parser keeps
   * all other unused parts, so that a new reader can use them.
   */
  private static final Set<String> WASTE =
      Set.of(
          "advanced_widgets_groups",
          "widgets_context",
          "guide_context",
          "debug_info",
          "opaque1",
          "all_sort_strategies");

  private final ObjectMapper mapper;

  public BodyParser(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * Parses a body.
   *
   * @throws IOException if the body isn't JSON, or isn't valid Unicode
   */
  public Json parse(byte[] body) throws IOException {
    try (JsonParser parser = new Wasteless(mapper.createParser(body))) {
      return Json.of(mapper.readTree(parser));
    }
  }

  /** Skips the unused parts without decoding them. */
  private static final class Wasteless extends JsonParserDelegate {

    Wasteless(JsonParser parser) {
      super(parser);
    }

    @Override
    public JsonToken nextToken() throws IOException {
      JsonToken token = delegate.nextToken();
      while (token == JsonToken.FIELD_NAME && WASTE.contains(delegate.currentName())) {
        delegate.nextToken();
        delegate.skipChildren();
        token = delegate.nextToken();
      }
      return token;
    }
  }
}
