package io.github.xhsgraphql.series.common;

import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.model.MissingFields;
import io.github.xhsgraphql.note.Image;
import io.github.xhsgraphql.note.ImageBuilder;
import io.github.xhsgraphql.note.VideoStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads pictures of notes and comments. A picture has several URLs. Any of them can be empty or
 * HEIF (docs/upstream.md 3.7, 3.8).
 */
public final class ImageReader {

  private static final String FILE = "[0-9A-Za-z_-]{20,100}";

  /**
   * Matches {@code /<yyyyMMddHHmm>/<md5>/<fileId>!<style>}. The file ID can begin with a folder
   * there. In a URL without the date and the hash, only the last segment certainly belongs to the
   * file ID.
   */
  private static final Pattern FILE_IN_URL =
      Pattern.compile(
          "https://[^/?#]+/(?:\\d{12}/[0-9a-f]{32}/((?:[a-z_]{1,40}/)?FILE)|(?:[^?#!]*/)?(FILE))(?:[!?#].*)?"
              .replace("FILE", FILE));

  private ImageReader() {}

  /** Reads a list of pictures. Leaves out pictures that have neither a URL nor a file ID. */
  public static List<Image> images(Json list) {
    return list.elements().stream().map(ImageReader::image).filter(Objects::nonNull).toList();
  }

  /**
   * Reads the cover of a note in a list, which is an object or a URL. Returns null if there is
   * none.
   */
  static @Nullable Image cover(Json note) {
    Json cover = note.get("cover");
    return cover.isObject() ? image(cover) : ofUrl(cover.url());
  }

  /** Reads one picture. Returns null if it has neither a URL nor a file ID. */
  public static @Nullable Image image(Json image) {
    Json levels = image.get("url_multi_level");
    String original = image.url("original", "origin_url", "original_url");
    String plain = image.url("url");
    Scenes scenes = Scenes.of(image);
    List<@Nullable String> bySize = new ArrayList<>();
    bySize.add(image.url("url_size_large", "url_default"));
    bySize.addAll(scenes.whole());
    bySize.add(original);
    bySize.add(plain);
    bySize.add(levels.url("high"));
    bySize.add(levels.url("medium"));
    bySize.add(levels.url("low"));
    bySize.addAll(scenes.others());
    bySize.add(image.url("url_pre"));
    bySize.addAll(scenes.previews());
    bySize.add(image.get("meme_package").url("image_url"));
    List<@Nullable String> previews = new ArrayList<>();
    previews.add(image.url("url_pre"));
    previews.addAll(scenes.previews());
    previews.add(plain);
    previews.add(levels.url("low"));
    previews.add(levels.url("medium"));
    previews.addAll(bySize);
    String url = ImageAddresses.shown(bySize);
    String fileId = fileId(image, url);
    if (url == null && fileId == null) {
      return null;
    }
    String film = livePhoto(image);
    return ImageBuilder.builder()
        .url(url)
        .previewUrl(ImageAddresses.shown(previews))
        .originalUrl(
            original != null || bySize.contains(url) ? original : ImageAddresses.first(bySize))
        .width(image.integer("width"))
        .height(image.integer("height"))
        .fileId(fileId)
        .livePhotoUrl(film)
        .missing(
            MissingFields.builder(Set.of())
                .addIfNull("url", url)
                .addIfNull("previewUrl", url)
                .addIf("livePhotoUrl", film == null && isLivePhoto(image))
                .build())
        .build();
  }

  /** Returns a picture that has nothing but a URL; null if the URL is null. */
  static @Nullable Image ofUrl(@Nullable String url) {
    String shown = ImageAddresses.shown(url);
    return url == null
        ? null
        : ImageBuilder.builder()
            .url(shown)
            .previewUrl(shown)
            .originalUrl(url.equals(shown) ? null : url)
            .build();
  }

  /**
   * The URLs in {@code infoList}, grouped by size. The name of the scene indicates the size. Scenes
   * with unknown names go to {@code others}.
   */
  private record Scenes(List<String> whole, List<String> others, List<String> previews) {

    private static final Scenes NONE = new Scenes(List.of(), List.of(), List.of());

    static Scenes of(Json image) {
      List<Json> infos = image.list("info_list");
      if (infos.isEmpty()) {
        return NONE;
      }
      Scenes scenes = new Scenes(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
      for (Json info : infos) {
        String url = info.url("url");
        String scene = info.text("image_scene");
        if (url != null) {
          scenes.add(scene == null ? "" : scene, url);
        }
      }
      return scenes;
    }

    /**
     * Adds a URL to its group. {@code WB_DFT} goes first because the web site displays that scene.
     */
    private void add(String scene, String url) {
      if (scene.equals("WB_DFT")) {
        whole.add(0, url);
      } else if (scene.contains("DFT")) {
        whole.add(url);
      } else if (scene.contains("PRV")) {
        previews.add(url);
      } else {
        others.add(url);
      }
    }
  }

  /**
   * Returns the file ID. Upstream sometimes leaves it empty although the URL contains it. Returns
   * null if neither has it.
   */
  private static @Nullable String fileId(Json image, @Nullable String url) {
    String given = image.text("fileid", "file_id");
    if (given != null || url == null) {
      return given;
    }
    Matcher matcher = FILE_IN_URL.matcher(url);
    if (!matcher.matches()) {
      return null;
    }
    return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
  }

  /** Returns whether the picture is a live photo. Lists mark live photos but leave out the film. */
  private static boolean isLivePhoto(Json image) {
    Json mark = image.get("live_photo");
    return (mark.isObject() && !mark.isVoid()) || Boolean.TRUE.equals(image.bool("live_photo"));
  }

  /**
   * Returns the URL of a live photo's film; null if there is none. {@code live_photo} is a flag
   * beside a {@code stream}, or an object that contains one. No recorded App body has a live photo,
   * so this method looks for the stream in every possible place.
   */
  private static @Nullable String livePhoto(Json image) {
    if (Boolean.FALSE.equals(image.bool("live_photo"))) {
      return null;
    }
    Json live = image.get("live_photo");
    return Stream.of(live.get("media").get("stream"), live.get("stream"), image.get("stream"))
        .filter(Json::isObject)
        .map(StreamReader::read)
        .flatMap(streams -> streams.all().stream())
        .map(VideoStream::url)
        .findFirst()
        .orElse(null);
  }
}
