package io.github.xhsgraphql.note;

import io.github.xhsgraphql.fallback.ChainParts;
import io.github.xhsgraphql.fallback.FallbackChain;
import io.github.xhsgraphql.tikhub.Operation;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Who is asked for a note that has, or may have, images. */
@Singleton
public class ImageNoteChain extends FallbackChain<NoteRequest, Note> {

  ImageNoteChain(@All List<ImageNoteStep> steps, ChainParts parts) {
    super(Operation.IMAGE_NOTE, steps, parts);
  }

  @Override
  protected Optional<NoteRequest> alsoAnswers(NoteRequest request, Note note) {
    return Optional.of(NoteRequest.byId(note.noteId())).filter(plain -> !plain.equals(request));
  }

  /**
   * That a short link leads to no note, the endpoint for users confirms: it leads to one of the
   * two.
   */
  @Override
  protected boolean confirms(NoteRequest request) {
    return request.shareText() == null;
  }
}
