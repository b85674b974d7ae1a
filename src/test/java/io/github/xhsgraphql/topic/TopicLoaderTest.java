package io.github.xhsgraphql.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.model.MissingFields;
import io.github.xhsgraphql.tikhub.Series;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests that two answers about a topic complete each other. */
class TopicLoaderTest {

  private static TopicBuilder topic(Series source) {
    return TopicBuilder.builder()
        .topicId("5c0000000000000000000abc")
        .source(source)
        .missing(MissingFields.NONE);
  }

  private static final Topic OTHER =
      topic(Series.APP_V1)
          .name("other")
          .viewCount(1L)
          .discussionCount(2L)
          .countsAreApproximate(true)
          .shareUrl("https://other.example")
          .build();

  @Test
  void everyFieldThatTheFullerAnswerLacksIsThatOfTheOther() {
    Topic nothing =
        topic(Series.APP_V2)
            .missing(MissingFields.of(Set.of("name", "viewCount", "discussionCount")))
            .build();

    Topic merged = TopicLoader.merge(OTHER, nothing);

    assertThat(merged).isEqualTo(TopicBuilder.builder(OTHER).source(Series.APP_V2).build());
  }

  @Test
  void aFieldIsMissingOnlyIfBothAnswersLackIt() {
    Topic listed = topic(Series.APP_V1).name("n").missing(missing("viewCount", "shareUrl")).build();
    Topic details = topic(Series.APP_V2).name("n").missing(missing("viewCount")).build();

    assertThat(TopicLoader.merge(listed, details).missing()).isEqualTo(missing("viewCount"));
    assertThat(TopicLoader.merge(details, topic(Series.APP_V2).build()).missing())
        .isEqualTo(MissingFields.NONE);
  }

  @Test
  void theFullerAnswersOwnValuesStayAndAreExact() {
    Topic whole =
        topic(Series.APP_V2)
            .name("name")
            .viewCount(3L)
            .discussionCount(4L)
            .shareUrl("https://own.example")
            .build();

    assertThat(TopicLoader.merge(OTHER, whole)).isEqualTo(whole);
  }

  private static MissingFields missing(String... fields) {
    return MissingFields.of(Set.of(fields));
  }
}
