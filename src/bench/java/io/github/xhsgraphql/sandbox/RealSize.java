package io.github.xhsgraphql.sandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Enlarges the sandbox's bodies to the size of upstream's. The added fields are invented:
 * addresses, numbers, flags, and objects of these, under names that no reader uses. They are
 * between the fields that readers use, spread over all items of a list.
 */
final class RealSize {

  private static final Map<String, Integer> BYTES =
      Map.of(
          "app_v2/get_image_note_detail", 12_000,
          "app_v2/get_user_info", 3_500,
          "app_v2/get_note_comments", 16_000,
          "app_v2/get_user_posted_notes", 150_000);

  private RealSize() {}

  /**
   * Returns the body in the size that this endpoint has upstream, or unchanged if that size isn't
   * known.
   */
  static String grown(String path, String body) {
    if (!BYTES.containsKey(path)) {
      return body;
    }
    JsonObject whole = new JsonObject(body);
    int missing = BYTES.get(path) - size(whole);
    Object payload = whole.getJsonObject("data").getValue("data");
    List<JsonObject> items = items(payload);
    if (missing > 0) {
      items.forEach(item -> grow(item, missing / items.size()));
    }
    return whole.encode();
  }

  private static List<JsonObject> items(@Nullable Object payload) {
    if (payload instanceof JsonArray holders) {
      return items(holders.getJsonObject(0).getJsonArray("note_list").getJsonObject(0));
    }
    if (!(payload instanceof JsonObject object)) {
      return List.of();
    }
    for (String list : List.of("notes", "comments")) {
      JsonArray elements = object.getJsonArray(list);
      if (elements != null) {
        return elements.stream().map(JsonObject.class::cast).toList();
      }
    }
    return List.of(object);
  }

  /** Inserts the new fields in the middle of the present ones. */
  private static void grow(JsonObject item, int bytes) {
    Map<String, Object> before = new LinkedHashMap<>(item.getMap());
    item.clear();
    int left = before.size() / 2;
    for (Map.Entry<String, Object> field : before.entrySet()) {
      if (left-- == 0) {
        item.put("invented", invented(bytes));
      }
      item.put(field.getKey(), field.getValue());
    }
  }

  private static JsonObject invented(int bytes) {
    JsonObject invented = new JsonObject();
    for (int i = 0; size(invented) + 20 < bytes; i++) {
      invented.put(
          "stream_" + i,
          new JsonObject()
              .put(
                  "address",
                  "http://sns-v28.example.com/stream/1/110/" + i + "/01e9x_" + i + ".mp4")
              .put("weight", 1_000 + i)
              .put("share", 40.5 + i)
              .put("is_default", i == 0)
              .put("label", "流" + i)
              .put("backups", new JsonArray().add("http://sns-v11.example.com/" + i + ".mp4")));
    }
    return invented;
  }

  private static int size(JsonObject json) {
    return json.encode().getBytes(StandardCharsets.UTF_8).length;
  }
}
