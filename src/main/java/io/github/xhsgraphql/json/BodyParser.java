package io.github.xhsgraphql.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Set;

/** Makes trees of upstream bodies, without what is large in them and never read. */
public final class BodyParser {

  /**
   * Names of what is large wherever it stands (docs/upstream.md 2.11). Whatever else nobody reads
   * is kept, so that a new reader finds it.
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
   * @throws IOException if it isn't JSON, or isn't Unicode
   */
  public Json parse(byte[] body) throws IOException {
    try (JsonParser parser = new Wasteless(mapper.createParser(body))) {
      return Json.of(mapper.readTree(parser));
    }
  }

  /** Passes over the waste, of which nothing is even decoded. */
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
