package io.github.xhsgraphql.series.webv3;

import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.note.Subtitle;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Subtitles, an object keyed by language or a plain list (upstream/facts.md 18). */
final class WebSubtitleReader {

  private WebSubtitleReader() {}

  static List<Subtitle> subtitles(Json subtitles) {
    Stream<@Nullable Subtitle> read =
        subtitles.isArray()
            ? subtitles.elements().stream().map(file -> subtitle(null, file))
            : subtitles.fields().stream().flatMap(WebSubtitleReader::ofLanguage);
    return read.filter(Objects::nonNull).toList();
  }

  private static Stream<@Nullable Subtitle> ofLanguage(Map.Entry<String, Json> language) {
    Json files = language.getValue();
    return (files.isArray() ? files.elements().stream() : Stream.of(files))
        .map(file -> subtitle(language.getKey(), file));
  }

  private static @Nullable Subtitle subtitle(@Nullable String key, Json file) {
    String told = file.text("language");
    String language = told == null ? key : told;
    String url = file.url("url");
    return language == null || url == null ? null : new Subtitle(language, url);
  }
}
