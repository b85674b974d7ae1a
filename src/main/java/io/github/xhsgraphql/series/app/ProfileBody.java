package io.github.xhsgraphql.series.app;

import io.github.xhsgraphql.json.Count;
import io.github.xhsgraphql.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * A profile's places.
 *
 * @param inner where ID and nickname are: a wrapper if there is one
 * @param top the payload itself, the same as {@code inner} if there is no wrapper
 */
record ProfileBody(Json inner, Json top) {

  static ProfileBody of(Json payload) {
    Json wrapper = payload.get("user", "basic_info", "user_info");
    return new ProfileBody(wrapper.isObject() ? wrapper : payload, payload);
  }

  /** The place that holds something under this name: the wrapper, or else what is around it. */
  Json with(String name) {
    return inner.get(name).isMissing() ? top : inner;
  }

  /** Whether any of the names is a key, be its value null. */
  boolean has(String... names) {
    return inner.has(names) || top.has(names);
  }

  @Nullable String userId() {
    String own = AppMentionReader.rawId(inner);
    return own != null ? own : AppMentionReader.rawId(top);
  }

  @Nullable String nickname() {
    String own = AppMentionReader.nickname(inner);
    return own != null ? own : AppMentionReader.nickname(top);
  }

  @Nullable String text(String name) {
    return with(name).text(name);
  }

  @Nullable String bio() {
    String bio = text("desc");
    return bio != null ? bio : with("user_desc_info").get("user_desc_info").text("desc");
  }

  /** The big one if there is one. */
  @Nullable String avatar() {
    String own = inner.url("imageb", "images", "image", "avatar");
    return own != null ? own : top.url("imageb", "images", "image", "avatar");
  }

  @Nullable Count noteCount() {
    Count notes = with("ndiscovery").count("ndiscovery");
    if (notes != null) {
      return notes;
    }
    Count posted = with("note_num_stat").get("note_num_stat").count("posted");
    return posted != null ? posted : interaction("notes");
  }

  /** The count of this name, or the interaction of the same name. */
  @Nullable Count count(String name) {
    Count own = with(name).count(name);
    return own != null ? own : interaction(name);
  }

  /** {@code interactions} is an array of types in no fixed order, once seen as an object. */
  @Nullable Count interaction(String type) {
    Json interactions = with("interactions").get("interactions");
    for (Json interaction : interactions.elements()) {
      if (type.equals(interaction.text("type"))) {
        return interaction.count("count");
      }
    }
    return interactions.isObject() ? interactions.count(type) : null;
  }
}
