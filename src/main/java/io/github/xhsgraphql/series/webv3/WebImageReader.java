package io.github.xhsgraphql.series.webv3;

import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.note.Image;
import io.github.xhsgraphql.note.ImageBuilder;
import io.github.xhsgraphql.note.VideoCodec;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Pictures of notes and comments (upstream/notes-users-topics.md §1.4). */
final class WebImageReader {

  private static final String FILE = "[0-9A-Za-z_-]{20,100}";

  /**
   * {@code /<yyyyMMddHHmm>/<md5>/<fileId>!<style>}, where the file ID may have a folder (§1.1);
   * without the signature in front only the last segment is sure to belong to it.
   */
  private static final Pattern FILE_IN_URL =
      Pattern.compile(
          "https://[^/?#]+/(?:\\d{12}/[0-9a-f]{32}/((?:[a-z_]{1,40}/)?FILE)|(?:[^?#!]*/)?(FILE))(?:[!?#].*)?"
              .replace("FILE", FILE));

  private WebImageReader() {}

  /** The pictures of a list, without those that have neither an address nor a file ID. */
  static List<Image> images(Json list) {
    return list.elements().stream().map(WebImageReader::image).filter(Objects::nonNull).toList();
  }

  /** One picture; null where there is nothing to show or to know it by. */
  static @Nullable Image image(Json image) {
    String url = firstOf(image.url("url_default"), scene(image, "WB_DFT"), image.url("url"));
    String preview = firstOf(image.url("url_pre"), scene(image, "WB_PRV"));
    String original = image.url("original", "origin_url", "original_url");
    String fileId = fileId(image, firstOf(url, preview));
    if (url == null && preview == null && original == null && fileId == null) {
      return null;
    }
    return ImageBuilder.builder()
        .url(url)
        .previewUrl(preview)
        .originalUrl(original)
        .width(image.integer("width"))
        .height(image.integer("height"))
        .fileId(fileId)
        .livePhotoUrl(livePhoto(image))
        .build();
  }

  private static @Nullable String scene(Json image, String scene) {
    return image.list("info_list").stream()
        .filter(info -> scene.equals(info.text("image_scene")))
        .map(info -> info.url("url"))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Upstream leaves {@code fileId} empty at times, though the address holds it. */
  private static @Nullable String fileId(Json image, @Nullable String url) {
    String told = image.text("file_id", "fileid");
    if (told != null || url == null) {
      return told;
    }
    Matcher matcher = FILE_IN_URL.matcher(url);
    return matcher.matches() ? firstOf(matcher.group(1), matcher.group(2)) : null;
  }

  private static @Nullable String livePhoto(Json image) {
    if (!Boolean.TRUE.equals(image.bool("live_photo"))) {
      return null;
    }
    Json streams = image.get("stream");
    for (VideoCodec codec : VideoCodec.values()) {
      for (Json stream : streams.list(codec.name().toLowerCase(Locale.ROOT))) {
        String url = stream.url("master_url");
        if (url != null) {
          return url;
        }
      }
    }
    return null;
  }

  private static @Nullable String firstOf(@Nullable String... texts) {
    for (String text : texts) {
      if (text != null) {
        return text;
      }
    }
    return null;
  }
}
