package io.github.xhsgraphql.series.webv3;

import io.github.xhsgraphql.comment.Comment;
import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.series.common.CommentReader;
import io.github.xhsgraphql.series.common.NoteAuthor;
import io.github.xhsgraphql.tikhub.Envelope;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Series;
import jakarta.inject.Singleton;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads Web V3's pages of comments and of replies (docs/upstream.md 7.8, 7.9). */
@Singleton
class WebCommentReader {

  private static final String LIST = "comments";

  Outcome<Page<Comment>> comments(String noteId, Envelope envelope) {
    return page(noteId, envelope, CommentReader::comment);
  }

  Outcome<Page<Comment>> replies(String noteId, String commentId, Envelope envelope) {
    return page(noteId, envelope, (reader, json) -> reader.reply(json, commentId));
  }

  /**
   * Reads a page. One client found the list one level above the payload, so this method looks there
   * too.
   */
  private static Outcome<Page<Comment>> page(
      String noteId, Envelope envelope, BiFunction<CommentReader, Json, @Nullable Comment> read) {
    boolean isHigher = !envelope.payload().has(LIST) && envelope.around().has(LIST);
    Json place = isHigher ? envelope.around() : envelope.payload();
    NoteAuthor author = NoteAuthor.of(place, place.list(LIST));
    CommentReader reader = new CommentReader(Series.WEB_V3, noteId, author);
    return WebPages.read(place, LIST, json -> read.apply(reader, json));
  }
}
