package io.github.xhsgraphql.series.app;

import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.note.Image;
import io.github.xhsgraphql.note.ImageBuilder;
import io.github.xhsgraphql.note.VideoStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads pictures of notes and of comments. Which address a browser can show differs from picture to
 * picture: any may be HEIF or empty (upstream/notes-users-topics.md §1.1, facts.md 34).
 */
final class AppImageReader {

  private static final Pattern HEIF =
      Pattern.compile("format/hei[fc]\\b|\\.hei[fc]\\b", Pattern.CASE_INSENSITIVE);

  private AppImageReader() {}

  /** The pictures of a note, without those of which nothing is told. */
  static List<Image> images(Json note) {
    return note.list("images_list").stream()
        .map(AppImageReader::image)
        .filter(Objects::nonNull)
        .toList();
  }

  /** The picture that a list tells as the note's cover: an object or an address; null if none. */
  static @Nullable Image cover(Json note) {
    Json cover = note.get("cover");
    return cover.isObject() ? image(cover) : ofUrl(cover.url());
  }

  private static @Nullable Image image(Json image) {
    Json levels = image.get("url_multi_level");
    String large = image.url("url_size_large");
    String original = image.url("original");
    String preview = image.url("url");
    String fileId = image.text("fileid", "file_id");
    String url =
        displayable(
            large, original, preview, levels.url("high"), levels.url("medium"), levels.url("low"));
    if (url == null && fileId == null) {
      return null;
    }
    return ImageBuilder.builder()
        .url(url)
        .previewUrl(displayable(preview, levels.url("low"), levels.url("medium")))
        .originalUrl(original)
        .width(image.integer("width"))
        .height(image.integer("height"))
        .fileId(fileId)
        .livePhotoUrl(livePhoto(image))
        .build();
  }

  /** A picture of a comment; null where it has no address. */
  static @Nullable Image picture(Json picture) {
    Json meme = picture.get("meme_package");
    String small = picture.url("url");
    String large = picture.url("origin_url");
    String url = displayable(large, small, meme.url("image_url"));
    if (url == null) {
      return null;
    }
    return ImageBuilder.builder()
        .url(url)
        .previewUrl(displayable(small))
        .originalUrl(large)
        .width(picture.integer("width"))
        .height(picture.integer("height"))
        .fileId(picture.text("file_id", "fileid"))
        .build();
  }

  /** A picture of which only the address is known. */
  static @Nullable Image ofUrl(@Nullable String url) {
    return url == null ? null : ImageBuilder.builder().url(url).build();
  }

  /** The first address that isn't HEIF; if all are, the first. */
  private static @Nullable String displayable(@Nullable String... urls) {
    List<String> there = new ArrayList<>();
    for (String url : urls) {
      if (url != null) {
        there.add(url);
      }
    }
    for (String url : there) {
      if (!isHeif(url)) {
        return url;
      }
    }
    return there.isEmpty() ? null : there.get(0);
  }

  /** Looks for the letters first, as a page has hundreds of addresses, and hardly one is HEIF. */
  private static boolean isHeif(String url) {
    return (url.contains("hei") || url.contains("HEI")) && HEIF.matcher(url).find();
  }

  /** No body with a live photo was recorded, so its streams are looked for where they may be. */
  private static @Nullable String livePhoto(Json image) {
    Json live = image.get("live_photo");
    return Stream.of(live.get("media").get("stream"), live.get("stream"), image.get("stream"))
        .filter(Json::isObject)
        .map(AppStreamReader::read)
        .flatMap(streams -> streams.all().stream())
        .map(VideoStream::url)
        .findFirst()
        .orElse(null);
  }
}
