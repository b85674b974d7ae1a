package io.github.xhsgraphql.series.common;

import io.github.xhsgraphql.json.Count;
import io.github.xhsgraphql.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * The JSON objects in which a user's profile has its fields. In the App series the profile is a
 * flat object. Some clients saw it wrapped in {@code user} or {@code basic_info}. In Web V3, {@code
 * basic_info} is beside the other fields (docs/upstream.md 4.1, 4.2).
 *
 * @param inner the object with ID and nickname: the wrapper, or the payload if there is no wrapper
 * @param top the payload; the same as {@code inner} if there is no wrapper
 */
public record ProfileBody(Json inner, Json top) {

  public static ProfileBody of(Json payload) {
    Json wrapper = payload.get("user", "basic_info", "user_info");
    return new ProfileBody(wrapper.isObject() ? wrapper : payload, payload);
  }

  /**
   * Returns the object that has a value under this name: {@code inner} if it has one, else {@code
   * top}.
   */
  Json with(String name) {
    return inner.get(name).isMissing() ? top : inner;
  }

  /** Returns whether any of the names is a key, even with the value null. */
  public boolean has(String... names) {
    return inner.has(names) || top.has(names);
  }

  public @Nullable String userId() {
    String own = MentionReader.rawId(inner);
    return own != null ? own : MentionReader.rawId(top);
  }

  public @Nullable String nickname() {
    String own = MentionReader.nickname(inner);
    return own != null ? own : MentionReader.nickname(top);
  }

  @Nullable String text(String name) {
    return with(name).text(name);
  }

  @Nullable String bio() {
    String bio = text("desc");
    return bio != null ? bio : with("user_desc_info").get("user_desc_info").text("desc");
  }

  /** Returns the URL of the avatar, preferably the large one; null if there is none. */
  @Nullable String avatar() {
    String own = inner.url("imageb", "images", "image", "avatar");
    return ImageAddresses.shown(own != null ? own : top.url("imageb", "images", "image", "avatar"));
  }

  @Nullable Count noteCount() {
    Count notes = with("ndiscovery").count("ndiscovery");
    if (notes != null) {
      return notes;
    }
    Count posted = with("note_num_stat").get("note_num_stat").count("posted");
    return posted != null ? posted : interaction("notes");
  }

  /**
   * Returns the count with this name, or else the interaction of this type; null if there is
   * neither.
   */
  @Nullable Count count(String name) {
    Count own = with(name).count(name);
    return own != null ? own : interaction(name);
  }

  /**
   * Returns the count of an interaction; null if there is none. {@code interactions} is an array in
   * no fixed order. One client saw an object instead.
   */
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
