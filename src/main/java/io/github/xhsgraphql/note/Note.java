package io.github.xhsgraphql.note;

import io.github.xhsgraphql.limits.Cost;
import io.github.xhsgraphql.model.MissingFields;
import io.github.xhsgraphql.model.PartiallyLoaded;
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
@Description(
    "A note: a post with pictures or a video. A field that can't be loaded is null, with an error"
        + " in `errors`. A field for which upstream has no value is null without an error.")
public record Note(
    @Description("Xiaohongshu's ID of the note: 24 hex digits.") @Cost(callsById = 0) @NonNull
        String noteId,
    @Description("Whether the note shows pictures or a video.") @Nullable NoteKind kind,
    @Description("The title. Null if the note has none.") @Nullable String title,
    @Description(
            "The full text. Null if the note has none. Lists contain only a shortened text, so"
                + " selecting this field on an item of a list loads the note.")
        @Cost(calls = 1)
        @Nullable String text,
    @Description(
            "The beginning of the text, as the list contains it. For a note that was loaded by"
                + " itself: the first 100 characters. Selecting this field never causes an upstream"
                + " call, so it is null if nothing else loads the note.")
        @Cost(callsById = 0)
        @Nullable String excerpt,
    @Ignore @Nullable User author,
    @Description("The cover picture. Null if the note has none.") @Nullable Image cover,
    @Description(
            "The pictures, in order. Most lists contain only the cover, so selecting this field on"
                + " an item of a list can load the note.")
        @Cost(calls = 1)
        @Nullable List<@NonNull Image> images,
    @Description("The video. Null if the note is not a video note.") @Cost(calls = 1, callsById = 2)
        @Nullable Video video,
    @Description("The hashtags. Selecting this field on an item of a list loads the note.")
        @Cost(calls = 1)
        @Nullable List<@NonNull NoteTag> tags,
    @Description("The time when the note was published.") @Nullable Instant publishedAt,
    @Description("The time of the last edit. Null if the note was never edited.") @Cost(calls = 1)
        @Nullable Instant editedAt,
    @Description(
            "The place that Xiaohongshu derives from the author's IP address, such as a province."
                + " The APP series return it in English, and WEB_V3 in Chinese. Null if Xiaohongshu"
                + " shows none.")
        @Cost(calls = 1)
        @Nullable String ipLocation,
    @Description("Whether the note is pinned to the top of its author's profile.")
        @Cost(calls = 1)
        @Name("isPinned")
        @Nullable Boolean isPinned,
    @Description("The number of likes. Null if Xiaohongshu doesn't show it.")
        @Nullable Long likeCount,
    @Description(
            "The number of users who saved the note as a favorite. Null if Xiaohongshu doesn't show"
                + " it.")
        @Cost(calls = 1)
        @Nullable Long favoriteCount,
    @Description("The number of comments, including replies. Null if Xiaohongshu doesn't show it.")
        @Cost(calls = 1)
        @Nullable Long commentCount,
    @Description("The number of shares. Null if Xiaohongshu doesn't show it.") @Cost(calls = 1)
        @Nullable Long shareCount,
    @Description(
            "Whether any count of this object may be rounded, as in 1.2万. False if all counts are"
                + " exact.")
        boolean countsAreApproximate,
    @Description("The series that served this object.") @NonNull @Nullable Series source,
    @Ignore MissingFields missing)
    implements Node, PartiallyLoaded {

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

  /** Returns a note with only its ID, and perhaps its kind. */
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

  @Description("The global ID, for `node` and `nodes`. It is opaque.")
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
  @Description(
      "The canonical URL of the note. It contains no token, so Xiaohongshu can show a QR code"
          + " instead of the note. See `shareUrl`.")
  @NonNull
  @Cost(callsById = 0)
  public String getUrl() {
    return "https://www.xiaohongshu.com/explore/" + noteId;
  }
}
