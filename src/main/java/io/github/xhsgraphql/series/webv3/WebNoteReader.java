package io.github.xhsgraphql.series.webv3;

import io.github.xhsgraphql.graphql.Gaps;
import io.github.xhsgraphql.json.Count;
import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.note.Image;
import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.note.NoteBuilder;
import io.github.xhsgraphql.note.NoteKind;
import io.github.xhsgraphql.note.NoteTag;
import io.github.xhsgraphql.note.Video;
import io.github.xhsgraphql.note.VideoNoteStep;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.token.TokenSink;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A note's detail, of either kind (upstream/notes-users-topics.md §1.4). */
@Singleton
class WebNoteReader {

  /** What makes a note; a card that knows none of these keys isn't one. */
  private static final String[] CONTENT = {"title", "desc", "user", "image_list", "video", "time"};

  private static final int EXCERPT_CODE_POINTS = 100;

  private final TokenSink tokens;

  WebNoteReader(TokenSink tokens) {
    this.tokens = tokens;
  }

  /** Reads the note that was asked for; another one counts as not found. */
  Outcome<Note> note(String asked, Json payload) {
    if (!payload.has("items", "cards")) {
      return Outcome.shapeChanged("items is missing");
    }
    Json items = payload.get("items", "cards");
    if (!items.isMissing() && !items.isArray()) {
      return Outcome.shapeChanged("items is no list");
    }
    return items.elements().isEmpty() ? Outcome.notFound() : item(asked, items.elements().get(0));
  }

  /** As {@link #note}, but a note that is no video counts as not found. */
  Outcome<Note> videoNote(String asked, Json payload) {
    return note(asked, payload)
        .then(
            note ->
                note.kind() == NoteKind.VIDEO
                    ? Outcome.found(note)
                    : new Outcome.NotFound<>(VideoNoteStep.NO_VIDEO));
  }

  private Outcome<Note> item(String asked, Json item) {
    if (!item.has("note_card")) {
      return Outcome.shapeChanged("items[0].noteCard is missing");
    }
    Json card = item.get("note_card");
    if (!card.isVoid() && !card.has(CONTENT)) {
      return Outcome.shapeChanged("items[0].noteCard has none of a note's fields");
    }
    if (Stream.of(CONTENT).allMatch(field -> isHollow(card.get(field)))) {
      return Outcome.notFound();
    }
    String inCard = card.text("note_id");
    String id = inCard == null ? item.text("id") : inCard;
    if (id == null) {
      return Outcome.shapeChanged("items[0] has no ID");
    }
    if (!id.equals(asked)) {
      return Outcome.notFound();
    }
    tokens.seen(id, card.text("xsec_token"));
    tokens.seen(id, item.text("xsec_token"));
    return Outcome.found(read(id, card));
  }

  /** For a missing note upstream may claim success and fill a card with empty texts (§0). */
  private static boolean isHollow(Json place) {
    if (place.isArray()) {
      return place.elements().stream().allMatch(WebNoteReader::isHollow);
    }
    if (place.isObject()) {
      return place.fields().stream().allMatch(field -> isHollow(field.getValue()));
    }
    String text = place.text();
    return text == null || text.equals("0") || text.equals("false");
  }

  private static Note read(String id, Json card) {
    WebCounts counts = WebCounts.of(card);
    NoteKind kind = kind(card);
    String text = card.text("desc");
    List<Image> images = WebImageReader.images(card.get("image_list"));
    Image cover = images.isEmpty() ? WebImageReader.image(card.get("cover")) : images.get(0);
    Video video = WebVideoReader.video(card, cover);
    return NoteBuilder.builder()
        .noteId(id)
        .kind(kind)
        .title(card.text("title", "display_title"))
        .text(text)
        .excerpt(excerpt(text))
        .author(WebMentionReader.user(card.get("user")))
        .cover(cover)
        .images(images)
        .video(video)
        .tags(tags(card))
        .publishedAt(card.instant("time"))
        .editedAt(card.instant("last_update_time"))
        .ipLocation(card.text("ip_location"))
        .likeCount(Count.value(counts.likes()))
        .favoriteCount(Count.value(counts.favorites()))
        .commentCount(Count.value(counts.comments()))
        .shareCount(Count.value(counts.shares()))
        .countsAreApproximate(counts.areApproximate())
        .source(Series.WEB_V3)
        .gaps(kind == NoteKind.VIDEO && video == null ? Gaps.of(Set.of("video")) : Gaps.NONE)
        .build();
  }

  static @Nullable NoteKind kind(Json card) {
    String type = card.text("type");
    if ("normal".equals(type)) {
      return NoteKind.IMAGE;
    }
    return "video".equals(type) || !card.get("video").isVoid() ? NoteKind.VIDEO : null;
  }

  private static @Nullable String excerpt(@Nullable String text) {
    if (text == null || text.codePointCount(0, text.length()) <= EXCERPT_CODE_POINTS) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, EXCERPT_CODE_POINTS));
  }

  /** Web V3 tells no topic's page ID: the ID in a tag is another (upstream/facts.md 25). */
  private static List<NoteTag> tags(Json card) {
    return card.list("tag_list").stream()
        .map(tag -> tag.text("name"))
        .flatMap(Stream::ofNullable)
        .map(name -> new NoteTag(name, null))
        .toList();
  }
}
