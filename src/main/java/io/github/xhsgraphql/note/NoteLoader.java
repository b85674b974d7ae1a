package io.github.xhsgraphql.note;

import static io.github.xhsgraphql.note.NoteOperations.IMAGE_NOTE;
import static io.github.xhsgraphql.note.NoteOperations.VIDEO_NOTE;

import io.github.xhsgraphql.fallback.FallbackChain;
import io.github.xhsgraphql.graphql.Gaps;
import io.github.xhsgraphql.graphql.PartialLoader;
import io.github.xhsgraphql.graphql.Selection;
import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.ledger.Sourced;
import io.github.xhsgraphql.sharelink.ShareLink;
import io.github.xhsgraphql.tikhub.ChainFailure;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Loads what a query selects of a note and isn't known yet; once per note and request.
 *
 * <p>The image endpoints answer for both kinds, but without a video's play URL: a note of unknown
 * kind is asked there, and the video endpoint only if a field needs it (DESIGN §2).
 */
@Singleton
public class NoteLoader implements PartialLoader<Note> {

  private static final String VIDEO = "video";

  private final FallbackChain chain;

  NoteLoader(FallbackChain chain) {
    this.chain = chain;
  }

  @Override
  public Class<Note> type() {
    return Note.class;
  }

  /**
   * The note with everything that is selected.
   *
   * @return a failure only for a note of which nothing but the ID was known; else the failure is
   *     kept in the note's gaps, and only the fields that lack fail
   */
  @Override
  public Uni<Note> fill(Note note, Selection selected, CallContext context) {
    // As far as its video is told, it is no gap.
    boolean isVideoTold = note.gaps().fields().contains(VIDEO) && !needsVideo(note, selected);
    Gaps gaps = isVideoTold ? note.gaps().without(VIDEO) : note.gaps();
    if (!gaps.touch(selected.names())) {
      return Uni.createFrom().item(note);
    }
    Uni<Note> loaded =
        isForTheVideoEndpoint(note, selected)
            ? video(note, selected, context)
            : image(NoteRequest.byId(note.noteId()), context)
                .flatMap(detail -> withVideo(detail, selected, context));
    if (note.source() == null) {
      return loaded;
    }
    return loaded
        .map(detail -> Notes.merge(note, detail))
        .onFailure()
        .recoverWithItem(failure -> Notes.withGaps(note, gaps.failedWith(failure)));
  }

  /**
   * The note that a link points to, with everything that is selected.
   *
   * @param kind the note's kind where the caller knows it, else null
   */
  Uni<Note> byLink(
      ShareLink link, @Nullable NoteKind kind, Selection selected, CallContext context) {
    String noteId = Objects.requireNonNull(link.noteId(), "a link to a note");
    return link.openedAs() == null
        ? fill(Note.stub(noteId, kind), selected, context)
        : image(NoteRequest.byShareText(link.openedAs()), context)
            .flatMap(detail -> withVideo(detail, selected, context));
  }

  private static boolean needsVideo(Note note, Selection selected) {
    return selected.has(VIDEO)
        && (note.video() == null || Notes.lacks(note.video(), selected.child(VIDEO).names()));
  }

  /** What one of the two endpoints has told already is not asked of the other. */
  private boolean isForTheVideoEndpoint(Note note, Selection selected) {
    NoteRequest request = NoteRequest.byId(note.noteId());
    return chain.peek(VIDEO_NOTE, request).isPresent()
        || (note.kind() == NoteKind.VIDEO
            && chain
                .peek(IMAGE_NOTE, request)
                .filter(known -> isEnough(known, selected))
                .isEmpty());
  }

  private static boolean isEnough(Note detail, Selection selected) {
    return detail.kind() != NoteKind.VIDEO
        || !detail.gaps().fields().contains(VIDEO)
        || !needsVideo(detail, selected);
  }

  private Uni<Note> withVideo(Note detail, Selection selected, CallContext context) {
    return isEnough(detail, selected)
        ? Uni.createFrom().item(detail)
        : chain
            .serve(VIDEO_NOTE, NoteRequest.byId(detail.noteId()), context)
            .map(served -> Notes.merge(detail, served.value()))
            .onFailure()
            .recoverWithItem(failure -> lacking(detail, failure));
  }

  private Uni<Note> image(NoteRequest request, CallContext context) {
    return chain.serve(IMAGE_NOTE, request, context).map(Sourced::value);
  }

  private Uni<Note> video(Note note, Selection selected, CallContext context) {
    NoteRequest request = NoteRequest.byId(note.noteId());
    boolean needsVideo = needsVideo(note, selected);
    boolean needsMore = note.gaps().without(VIDEO).touch(selected.names());
    return chain
        .serve(VIDEO_NOTE, request, context)
        .map(Sourced::value)
        .onFailure(failure -> needsMore && ChainFailure.isOfSeries(failure))
        .recoverWithUni(
            failure ->
                withoutVideo(request, (ChainFailure) failure, context)
                    .map(rest -> needsVideo ? lacking(rest, failure) : rest))
        .onFailure(NoteLoader::isNoVideo)
        .recoverWithUni(() -> image(request, context));
  }

  /** All else of a video is told by App V1 too, which is no place to ask for the video itself. */
  private Uni<Note> withoutVideo(NoteRequest request, ChainFailure failure, CallContext context) {
    return image(request.passingOver(failure.failed()), context)
        .onFailure(ChainFailure::isOfSeries)
        .transform(later -> failure.followedBy((ChainFailure) later));
  }

  private static Note lacking(Note note, Throwable failure) {
    return Notes.withGaps(note, note.gaps().failedWith(failure));
  }

  /** The caller said video and upstream says it is none: what it is, the image endpoint tells. */
  private static boolean isNoVideo(Throwable failure) {
    return failure instanceof ChainFailure chain
        && chain.reason() == ChainFailure.Reason.NOT_FOUND
        && chain.attempts().stream().anyMatch(a -> NoteOperations.NO_VIDEO.equals(a.reason()));
  }
}
