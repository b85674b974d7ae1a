package io.github.xhsgraphql.note;

import io.github.xhsgraphql.limits.Cost;
import io.github.xhsgraphql.model.MissingFields;
import io.github.xhsgraphql.model.Partial;
import io.github.xhsgraphql.relay.GlobalId;
import io.github.xhsgraphql.relay.Node;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.user.User;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * A note. It is complete, or has only the fields that a list gives.
 *
 * @param author the author as mentioned in the note; {@code NoteResolver} serves this field and
 *     loads the fields that the mention lacks
 * @param source the series that served the note; null only in a stub, which has nothing but its ID
 *     and perhaps its kind
 */
@RecordBuilder
public record Note(
    @Cost(callsById = 0) @NonNull @Description("Xiaohongshu's own ID, 24 hex digits.")
        String noteId,
    @Nullable NoteKind kind,
    @Nullable String title,
    @Cost(calls = 1)
        @Description(
            "The whole text. Lists carry it cut short: there, selecting this field loads the note.")
        @Nullable String text,
    @Cost(callsById = 0)
        @Description("The beginning of the text as the list carries it: never costs a call.")
        @Nullable String excerpt,
    @Ignore @Nullable User author,
    @Nullable Image cover,
    @Cost(calls = 1) @Nullable List<@NonNull Image> images,
    @Cost(calls = 1, callsById = 2) @Nullable Video video,
    @Cost(calls = 1) @Nullable List<@NonNull NoteTag> tags,
    @Nullable Instant publishedAt,
    @Cost(calls = 1) @Description("Null if never edited.") @Nullable Instant editedAt,
    @Cost(calls = 1) @Nullable String ipLocation,
    @Cost(calls = 1) @Name("isPinned") @Nullable Boolean isPinned,
    @Nullable Long likeCount,
    @Cost(calls = 1) @Nullable Long favoriteCount,
    @Cost(calls = 1) @Nullable Long commentCount,
    @Cost(calls = 1) @Nullable Long shareCount,
    @Description("True where the serving series gives rounded counts, such as 1.2万.")
        boolean countsAreApproximate,
    @NonNull @Description("The series that served this object.") @Nullable Series source,
    @Ignore MissingFields missing)
    implements Node, Partial {

  /** The fields for which a note must be loaded if only its ID is known. */
  public static final Set<String> OWN_FIELDS =
      Set.of(
          "kind",
          "title",
          "text",
          "author",
          "cover",
          "images",
          "video",
          "tags",
          "publishedAt",
          "editedAt",
          "ipLocation",
          "isPinned",
          "likeCount",
          "favoriteCount",
          "commentCount",
          "shareCount",
          "countsAreApproximate",
          "source");

  /** Returns a note of which only the ID is known, and perhaps the kind. */
  public static Note stub(String noteId, @Nullable NoteKind kind) {
    return NoteBuilder.builder()
        .noteId(noteId)
        .kind(kind)
        .missing(MissingFields.of(OWN_FIELDS))
        .build();
  }

  @Override
  public boolean mayLack(Set<String> fields) {
    return missing.includeAny(fields)
        || fields.stream().anyMatch(field -> Notes.isPartial(this, field));
  }

  @Override
  @Cost(callsById = 0)
  @Id
  @NonNull
  public String getId() {
    return GlobalId.of("Note", noteId);
  }

  /**
   * Returns the note's address without a token. The address identifies the note, but visitors may
   * see a QR code there.
   */
  @NonNull
  @Cost(callsById = 0)
  @Description("The canonical address of the note.")
  public String getUrl() {
    return "https://www.xiaohongshu.com/explore/" + noteId;
  }
}
