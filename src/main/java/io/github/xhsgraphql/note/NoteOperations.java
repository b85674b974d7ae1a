package io.github.xhsgraphql.note;

import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Operation.Kind;
import io.github.xhsgraphql.tikhub.Page;
import java.util.Optional;

/** TikHub's operations on notes. */
public final class NoteOperations {

  /**
   * Loads a note of either kind, by ID or by a short link. Videos often come without a play URL.
   */
  public static final Operation<NoteRequest, Note> IMAGE_NOTE =
      Operation.<NoteRequest, Note>of("imageNote", "notes", Kind.NOTE, Note.class)
          .alsoAnswering(NoteOperations::byId);

  /**
   * Loads a note that is expected to be a video, with its play URLs. App V1 has none. If the
   * endpoint of a series also serves images, the answer may be an image note.
   */
  public static final Operation<NoteRequest, Note> VIDEO_NOTE =
      Operation.of("videoNote", "play URLs of videos", Kind.VIDEO, Note.class);

  /** Lists the notes that a user posted. */
  public static final Operation<PostedNotesRequest, Page<Note>> POSTED_NOTES =
      Operation.ofPages("postedNotes", "posted notes", Kind.LIST, Note.class);

  /**
   * Lists the notes that a user faved. Fails with PRIVATE if the user hides them. Only App V2 has
   * them.
   */
  public static final Operation<FavedNotesRequest, Page<Note>> FAVED_NOTES =
      Operation.ofPages("favedNotes", "faved notes", Kind.LIST, Note.class);

  /** Lists the notes in a topic. Web V3 has no topics. */
  public static final Operation<TopicNotesRequest, Page<Note>> TOPIC_NOTES =
      Operation.ofPages("topicNotes", "topic lists", Kind.LIST, Note.class);

  /**
   * The reason of a NOT_FOUND from {@link #VIDEO_NOTE} that means only that the note isn't a video.
   */
  public static final String NO_VIDEO = "the note is not a video";

  private NoteOperations() {}

  private static Optional<NoteRequest> byId(NoteRequest request, Note note) {
    return Optional.of(NoteRequest.byId(note.noteId())).filter(plain -> !plain.equals(request));
  }
}
