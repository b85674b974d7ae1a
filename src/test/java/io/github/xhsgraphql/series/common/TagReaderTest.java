package io.github.xhsgraphql.series.common;

import static io.github.xhsgraphql.series.app.Bodies.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.note.NoteTag;
import io.github.xhsgraphql.tikhub.Series;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests how hashtags and their topics are read. */
class TagReaderTest {

  private static final String PAGE = "5bffffffffffffffffffff01";

  private List<NoteTag> tags(String note) {
    return TagReader.tags(json(note.replace('\'', '"')), Series.APP_V2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "xhsdiscover://rn/sns-discover/topic/normal?id=5bffffffffffffffffffff01&x=1 | true",
        "xhsdiscover://rn/sns-discover/topic/immersive?a=1&id=5bffffffffffffffffffff01 | true",
        "xhsdiscover://topic/v2/5bffffffffffffffffffff01?page_source=note           | true",
        "xhsdiscover://topic/v2/5bffffffffffffffffffff012                           | false",
        "xhsdiscover://topic/v2/kites                                               | false",
        "xhsdiscover://brand?id=5bffffffffffffffffffff01                            | false",
        "''                                                                         | false"
      })
  void findsThePageIdInTheLink(String link, boolean found) {
    NoteTag tag = tags("{'hash_tag': [{'name': 'kites', 'link': '" + link + "'}]}").get(0);

    assertThat(tag.name()).isEqualTo("kites");
    assertThat(tag.topic() != null).isEqualTo(found);
  }

  @Test
  void givesATopicWithItsNameAndGapsForTheRest() {
    var topic =
        tags("{'hash_tag': [{'name': 'kites', 'link': 'xhsdiscover://topic/v2/" + PAGE + "'}]}")
            .get(0)
            .topic();

    assertThat(topic.topicId()).isEqualTo(PAGE);
    assertThat(topic.name()).isEqualTo("kites");
    assertThat(topic.source()).isEqualTo(Series.APP_V2);
    assertThat(topic.missing().names())
        .containsExactlyInAnyOrder("viewCount", "discussionCount", "shareUrl");
  }

  @Test
  void joinsHashTagsAndTopicsByName() {
    List<NoteTag> tags =
        tags(
            "{'hash_tag': [{'id': '1', 'name': 'kites'}, {'name': ''}, {'name': 'wind'}],"
                + " 'topics': [{'name': 'kites', 'link': 'xhsdiscover://topic/v2/"
                + PAGE
                + "?x'}, {'name': 'sky'}]}");

    assertThat(tags).extracting(NoteTag::name).containsExactly("kites", "wind", "sky");
    assertThat(tags.get(0).topic().topicId()).isEqualTo(PAGE);
    assertThat(tags.get(1).topic()).isNull();
  }

  @Test
  void readsWebV3sTagsOfOneNameOnce() {
    List<NoteTag> tags =
        tags("{'tagList': [{'id': '1', 'name': 'kites'}, {'name': 'wind'}, {'name': 'kites'}]}");

    assertThat(tags).containsExactly(new NoteTag("kites", null), new NoteTag("wind", null));
  }

  @Test
  void hasNoneIfThereAreNone() {
    assertThat(tags("{}")).isEmpty();
    assertThat(tags("{'hash_tag': 'x', 'topics': null}")).isEmpty();
  }
}
