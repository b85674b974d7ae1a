package io.github.xhsgraphql.series.common;

import io.github.xhsgraphql.json.Count;
import io.github.xhsgraphql.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * The places of a profile: a flat object in the App series, which some clients saw wrapped in
 * {@code user} or {@code basic_info}; {@code basic_info} beside the rest in Web V3
 * (docs/upstream.md 4.1, 4.2).
 *
 * @param inner where ID and nickname are: the wrapper if there is one
 * @param top the payload itself, the same as {@code inner} if there is no wrapper
 */
public record ProfileBody(Json inner, Json top) {

  public static ProfileBody of(Json payload) {
    Json wrapper = payload.get("user", "basic_info", "user_info");
    return new ProfileBody(wrapper.isObject() ? wrapper : payload, payload);
  }

  /** The place that has a value under this name: the wrapper, else what is around it. */
  Json with(String name) {
    return inner.get(name).isMissing() ? top : inner;
  }

  /** Whether any of the names is a key, even with the value null. */
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

  /** The big one if there is one. */
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
