package io.github.xhsgraphql.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xhsgraphql.support.Bodies;
import io.github.xhsgraphql.tikhub.Series;
import java.util.Map;

/**
 * Writes the same object in the shape of each series. Tests write it as the APP series do, in
 * single quotes. For Web V3 this class converts the names to camelCase and to Web V3's own names.
 */
final class NoteShapes {

  static final String V2 = "/api/v1/xiaohongshu/app_v2/";
  static final String V1 = "/api/v1/xiaohongshu/app/";
  static final String WEB = "/api/v1/xiaohongshu/web_v3/";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Web V3's names where they differ from those of the APP series. */
  private static final Map<String, String> WEB_NAMES =
      Map.of(
          "images_list", "imageList",
          "hash_tag", "tagList",
          "video_info_v2", "video",
          "userid", "userId",
          "url_size_large", "urlDefault",
          "likes", "likedCount",
          "show_tags_v2", "showTags");

  private NoteShapes() {}

  /** Returns the path of the endpoint that returns one note, which may be a video. */
  static String notePath(Series series, boolean isVideo) {
    return switch (series) {
      case APP_V2 -> V2 + (isVideo ? "get_video_note_detail" : "get_image_note_detail");
      case APP_V1 -> V1 + "get_note_info";
      case WEB_V3 -> WEB + "fetch_note_detail";
    };
  }

  /** Returns a body with one note. */
  static String note(Series series, boolean isVideo, String note) {
    return switch (series) {
      case APP_V2, APP_V1 ->
          Bodies.app((isVideo ? "[%s]" : "[{\"note_list\":[%s]}]").formatted(quoted(note)));
      case WEB_V3 -> Bodies.app("{\"items\":[{\"noteCard\":%s}]}".formatted(web(note)));
    };
  }

  static String userPath(Series series) {
    return switch (series) {
      case APP_V2 -> V2 + "get_user_info";
      case APP_V1 -> V1 + "get_user_info";
      case WEB_V3 -> WEB + "fetch_user_info";
    };
  }

  /** Returns a body with a profile. In the APP series it may be wrapped as Web V3 wraps it. */
  static String user(String profile, Series series) {
    return Bodies.app(series == Series.WEB_V3 ? web(profile) : quoted(profile));
  }

  static String postedPath(Series series) {
    return switch (series) {
      case APP_V2 -> V2 + "get_user_posted_notes";
      case APP_V1 -> V1 + "get_user_notes";
      case WEB_V3 -> WEB + "fetch_user_notes";
    };
  }

  static String commentsPath(Series series) {
    return switch (series) {
      case APP_V2 -> V2 + "get_note_comments";
      case APP_V1 -> V1 + "get_note_comments";
      case WEB_V3 -> WEB + "fetch_note_comments";
    };
  }

  /** Returns a body with a page. */
  static String page(Series series, String page) {
    return Bodies.app(series == Series.WEB_V3 ? web(page) : quoted(page));
  }

  private static String quoted(String json) {
    return json.replace('\'', '"');
  }

  private static String web(String json) {
    try {
      return camel(MAPPER.readTree(quoted(json))).toString();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  private static JsonNode camel(JsonNode node) {
    if (node.isArray()) {
      ArrayNode array = MAPPER.createArrayNode();
      node.forEach(element -> array.add(camel(element)));
      return array;
    }
    if (!node.isObject()) {
      return node;
    }
    ObjectNode object = MAPPER.createObjectNode();
    node.properties().forEach(field -> object.set(name(field.getKey()), camel(field.getValue())));
    return object;
  }

  private static String name(String snake) {
    String own = WEB_NAMES.get(snake);
    if (own != null) {
      return own;
    }
    StringBuilder camel = new StringBuilder();
    for (int i = 0; i < snake.length(); i++) {
      boolean isNext = snake.charAt(i) == '_' && i + 1 < snake.length();
      camel.append(isNext ? Character.toUpperCase(snake.charAt(++i)) : snake.charAt(i));
    }
    return camel.toString();
  }
}
