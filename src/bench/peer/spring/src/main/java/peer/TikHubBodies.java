package peer;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/** The parts of App V2's bodies that the schema contains. Jackson ignores all other fields. */
final class TikHubBodies {

  private TikHubBodies() {}

  record Envelope<T>(int code, Inner<T> data) {

    T payload() {
      if (data == null || Boolean.FALSE.equals(data.success()) || data.data() == null) {
        throw new IllegalStateException("TikHub has no data");
      }
      return data.data();
    }
  }

  record Inner<T>(Boolean success, T data) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record NoteHolder(List<NoteDetail> noteList) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record NoteDetail(
      String id,
      String type,
      String title,
      String desc,
      long time,
      String ipLocation,
      long likedCount,
      long collectedCount,
      long commentsCount,
      long sharedCount,
      List<Picture> imagesList,
      List<HashTag> hashTag,
      List<HashTag> topics,
      Mention user) {}

  record HashTag(String name) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Picture(String url, String urlSizeLarge, String original, Integer width, Integer height) {}

  /** The avatar is {@code image} in details, {@code images} in lists and in comments. */
  record Mention(String userid, String nickname, String image, String images) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Profile(
      String userid,
      String nickname,
      String redId,
      String desc,
      String images,
      String imageb,
      String ipLocation,
      long fans,
      long follows,
      long ndiscovery) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record NotePage(List<ListedNote> notes, boolean hasMore) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record ListedNote(
      String id,
      String type,
      String title,
      String displayTitle,
      String desc,
      long createTime,
      String ipLocation,
      long likes,
      long collectedCount,
      long commentsCount,
      long shareCount,
      List<Picture> imagesList,
      Mention user) {}

  /**
   * @param cursor JSON: the cursor and the index of the next page
   */
  record CommentPage(
      List<CommentBody> comments,
      String cursor,
      @JsonProperty("has_more") boolean hasMore,
      @JsonProperty("comment_count_l1") Long total,
      @JsonProperty("user_id") String noteAuthorId) {}

  record CommentCursor(String cursor, int index) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record CommentBody(
      String id,
      String content,
      long time,
      long likeCount,
      long subCommentCount,
      String ipLocation,
      List<Mark> showTags,
      @JsonProperty("show_tags_v2") List<Mark> showTagsV2,
      Mention user) {}

  record Mark(String type) {}
}
