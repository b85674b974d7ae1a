package io.github.xhsgraphql.note;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.model.MissingFields;
import io.github.xhsgraphql.tikhub.Series;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NotesTest {

  private static NoteBuilder note(Series source) {
    return NoteBuilder.builder()
        .noteId("68a1f0c2000000000100a001")
        .source(source)
        .missing(MissingFields.NONE);
  }

  private static final Note LISTED =
      note(Series.APP_V2)
          .likeCount(45L)
          .favoriteCount(6L)
          .commentCount(7L)
          .shareCount(8L)
          .missing(MissingFields.of(Set.of("text", "images", "tags")))
          .build();

  @Test
  void countsThatTheFullerAnswerHasNoneOfAreThoseOfTheList() {
    Note merged = Notes.merge(LISTED, note(Series.WEB_V3).text("whole").commentCount(9L).build());

    assertThat(merged.likeCount()).isEqualTo(45);
    assertThat(merged.favoriteCount()).isEqualTo(6);
    assertThat(merged.commentCount()).isEqualTo(9);
    assertThat(merged.shareCount()).isEqualTo(8);
    assertThat(merged.text()).isEqualTo("whole");
    assertThat(merged.countsAreApproximate()).isFalse();
  }

  @Test
  void theyAreRoundedIfOneThatStandsInMayBe() {
    Note rounded = NoteBuilder.builder(LISTED).countsAreApproximate(true).build();
    Note silent = note(Series.APP_V1).likeCount(46L).build();
    Note exact = NoteBuilder.builder(LISTED).missing(MissingFields.NONE).build();

    assertThat(Notes.merge(rounded, silent).countsAreApproximate()).isTrue();
    assertThat(Notes.merge(rounded, exact).countsAreApproximate()).isFalse();
  }
}
