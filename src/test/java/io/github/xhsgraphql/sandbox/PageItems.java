package io.github.xhsgraphql.sandbox;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;

/** Reads the objects in a page of a list. */
final class PageItems {

  private PageItems() {}

  static List<JsonObject> objects(JsonObject page, String list) {
    return Stream.iterate(0, i -> i < page.getJsonArray(list).size(), i -> i + 1)
        .map(page.getJsonArray(list)::getJsonObject)
        .toList();
  }

  static List<String> texts(JsonObject page, String list, String name) {
    return objects(page, list).stream().map(object -> object.getString(name)).toList();
  }

  static List<String> ids(List<JsonObject> objects) {
    return objects.stream().map(object -> object.getString("id")).toList();
  }
}
