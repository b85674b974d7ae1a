package io.github.xhsgraphql.note;

import static io.github.xhsgraphql.note.NoteOperations.IMAGE_NOTE;
import static io.github.xhsgraphql.note.NoteOperations.VIDEO_NOTE;

import io.github.xhsgraphql.fallback.Completion;
import io.github.xhsgraphql.fallback.Completion.Completed;
import io.github.xhsgraphql.fallback.FallbackChain;
import io.github.xhsgraphql.graphql.selection.PartialLoader;
import io.github.xhsgraphql.graphql.selection.Selection;
import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.sharelink.ShareLink;
import io.github.xhsgraphql.tikhub.Attempt;
import io.github.xhsgraphql.tikhub.ChainFailure;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Loads the selected fields that a note lacks. It loads a note only once per GraphQL request.
 *
 * <p>The image endpoints serve notes of both kinds, but without a video's play URL. For a note of
 * unknown kind, the loader calls an image endpoint first. It calls the video endpoint only if a
 * selected field needs it.
 */
@Singleton
public class NoteLoader implements PartialLoader<Note> {

  private final FallbackChain chain;
  private final Completion completion;

  NoteLoader(FallbackChain chain, Completion completion) {
    this.chain = chain;
    this.completion = completion;
  }

  @Override
  public Class<Note> type() {
    return Note.class;
  }

  /**
   * Returns the note with all selected fields.
   *
   * @return a failure only if nothing but the note's ID was known. Otherwise the note keeps the
   *     failure, and only the missing fields fail.
   */
  @Override
  public Uni<Note> fill(Note note, Selection selected, CallContext context) {
    NoteFilling filling = new NoteFilling(note, selected, NoteRequest.byId(note.noteId()));
    return filling.isEnough() ? Uni.createFrom().item(note) : fill(filling, context);
  }

  /**
   * Returns the note that a share link points to, with all selected fields.
   *
   * @param kind the note's kind if the caller knows it; otherwise null
   */
  Uni<Note> byLink(
      ShareLink link, @Nullable NoteKind kind, Selection selected, CallContext context) {
    String noteId = Objects.requireNonNull(link.noteId(), "a link to a note");
    String shareText = link.openedAs();
    if (shareText == null) {
      return fill(Note.stub(noteId, kind), selected, context);
    }
    NoteRequest request = NoteRequest.byShareText(shareText);
    return fill(new NoteFilling(Note.stub(noteId, null), selected, request), context);
  }

  private Uni<Note> fill(NoteFilling filling, CallContext context) {
    return (isForTheVideoEndpoint(filling) ? byVideo(filling, context) : byImage(filling, context))
        .flatMap(filling::finished);
  }

  /**
   * Prefers the operation whose answer is cached, to save a call. If neither is cached, chooses the
   * video operation for a note that is known to be a video.
   */
  private boolean isForTheVideoEndpoint(NoteFilling filling) {
    return chain.peek(VIDEO_NOTE, filling.plain()).isPresent()
        || (filling.known().kind() == NoteKind.VIDEO
            && chain.peek(IMAGE_NOTE, filling.plain()).isEmpty());
  }

  private Uni<Completed<Note>> byVideo(NoteFilling filling, CallContext context) {
    return completion
        .complete(VIDEO_NOTE, filling, Completed.nothing(), context)
        .flatMap(videos -> afterVideo(filling, videos, context));
  }

  private Uni<Completed<Note>> afterVideo(
      NoteFilling filling, Completed<Note> videos, CallContext context) {
    Throwable failure = videos.failure();
    if (failure == null) {
      return Uni.createFrom().item(videos);
    }
    if (isNoVideo(failure)) {
      // The note was expected to be a video but isn't. The image endpoint serves notes of both
      // kinds.
      return completion.complete(
          IMAGE_NOTE, filling, videos.triedBy(chain.withSameCall(VIDEO_NOTE, IMAGE_NOTE)), context);
    }
    boolean isWorthIt =
        ChainFailure.isOfSeries(failure) && !filling.withoutVideo().isEnough(videos.value());
    return isWorthIt ? withoutVideo(filling, videos, context) : Uni.createFrom().item(videos);
  }

  /**
   * Loads all fields except the video with the image operation. App V1 has all fields of a video
   * note except its play URL.
   */
  private Uni<Completed<Note>> withoutVideo(
      NoteFilling filling, Completed<Note> videos, CallContext context) {
    return completion
        .complete(IMAGE_NOTE, filling.withoutVideo(), videos, context)
        .map(
            rest ->
                rest.failure() == null && !filling.isEnough(rest.value())
                    ? new Completed<>(rest.value(), videos.failure(), rest.tried())
                    : rest);
  }

  private Uni<Completed<Note>> byImage(NoteFilling filling, CallContext context) {
    return completion
        .complete(IMAGE_NOTE, filling.untilItIsAVideo(), Completed.nothing(), context)
        .flatMap(
            images -> {
              Note found = images.value();
              return found == null || images.failure() != null || filling.isEnough(found)
                  ? Uni.createFrom().item(images)
                  : videoOf(filling, images, context);
            });
  }

  private Uni<Completed<Note>> videoOf(
      NoteFilling filling, Completed<Note> images, CallContext context) {
    Completed<Note> known = images.triedBy(chain.withSameCall(VIDEO_NOTE, IMAGE_NOTE));
    return completion
        .complete(VIDEO_NOTE, filling, known, context)
        .flatMap(
            videos -> {
              boolean isAll =
                  videos.failure() == null || filling.withoutVideo().isEnough(videos.value());
              Stream<Attempt> earlier =
                  images.tried().stream().filter(a -> !known.tried().contains(a));
              List<Attempt> tried = Stream.concat(earlier, videos.tried().stream()).toList();
              return isAll
                  ? Uni.createFrom().item(videos)
                  : withoutVideo(
                      filling, new Completed<>(videos.value(), videos.failure(), tried), context);
            });
  }

  private static boolean isNoVideo(Throwable failure) {
    return failure instanceof ChainFailure chain
        && chain.reason() == ChainFailure.Reason.NOT_FOUND
        && chain.attempts().stream().anyMatch(a -> NoteOperations.NO_VIDEO.equals(a.reason()));
  }
}
