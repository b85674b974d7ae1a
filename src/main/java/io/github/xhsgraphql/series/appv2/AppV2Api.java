package io.github.xhsgraphql.series.appv2;

import io.github.xhsgraphql.upstream.UpstreamHttpOptions;
import io.github.xhsgraphql.upstream.UpstreamRequestFilter;
import io.github.xhsgraphql.upstream.UpstreamResponseFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.InputStream;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * The REST client for App V2's endpoints (docs/upstream.md). The client leaves out parameters that
 * are null. Methods return bodies as streams, so that the gateway can limit the size of a body.
 */
@RegisterRestClient(configKey = "app-v2")
@RegisterProvider(UpstreamRequestFilter.class)
@RegisterProvider(UpstreamResponseFilter.class)
@RegisterProvider(UpstreamHttpOptions.class)
@Path("/api/v1/xiaohongshu/app_v2")
interface AppV2Api {

  @GET
  @Path("get_image_note_detail")
  Uni<RestResponse<InputStream>> imageNote(
      @RestQuery("note_id") @Nullable String noteId,
      @RestQuery("share_text") @Nullable String shareText);

  @GET
  @Path("get_video_note_detail")
  Uni<RestResponse<InputStream>> videoNote(
      @RestQuery("note_id") @Nullable String noteId,
      @RestQuery("share_text") @Nullable String shareText);

  @GET
  @Path("get_user_info")
  Uni<RestResponse<InputStream>> user(
      @RestQuery("user_id") @Nullable String userId,
      @RestQuery("share_text") @Nullable String shareText);

  @GET
  @Path("get_user_posted_notes")
  Uni<RestResponse<InputStream>> postedNotes(
      @RestQuery("user_id") String userId, @RestQuery("cursor") @Nullable String cursor);

  /**
   * Returns a page of a note's comments.
   *
   * @param index the cursor's index; 0 for the first page
   * @param pageArea the cursor's pageArea; UNFOLDED for the first page. The other known value is
   *     FOLDED.
   * @param sortStrategy default, latest_v2 or like_count
   */
  @GET
  @Path("get_note_comments")
  Uni<RestResponse<InputStream>> comments(
      @RestQuery("note_id") String noteId,
      @RestQuery("cursor") @Nullable String cursor,
      @RestQuery("index") String index,
      @RestQuery("pageArea") @Nullable String pageArea,
      @RestQuery("sort_strategy") String sortStrategy);

  /**
   * Returns a page of a comment's replies.
   *
   * @param index the cursor's index; 1 for the first page
   */
  @GET
  @Path("get_note_sub_comments")
  Uni<RestResponse<InputStream>> replies(
      @RestQuery("note_id") String noteId,
      @RestQuery("comment_id") String commentId,
      @RestQuery("cursor") @Nullable String cursor,
      @RestQuery("index") String index);

  /**
   * Returns a page of the notes that a search finds.
   *
   * @param page the number of the page, from 1
   * @param sortType general, time_descending, popularity_descending, comment_descending,
   *     collect_descending or english_preferred
   * @param noteType 不限, 视频笔记, 普通笔记 or 直播笔记. Upstream silently ignores any other word.
   * @param timeFilter 不限, 一天内, 一周内 or 半年内
   * @param searchId the ID that the first page's response contains; null for the first page
   * @param searchSessionId the session ID that the first page's response contains; null for the
   *     first page
   * @param aiMode 0 or 1
   */
  @GET
  @Path("search_notes")
  Uni<RestResponse<InputStream>> searchNotes(
      @RestQuery("keyword") String keyword,
      @RestQuery("page") int page,
      @RestQuery("sort_type") String sortType,
      @RestQuery("note_type") String noteType,
      @RestQuery("time_filter") String timeFilter,
      @RestQuery("search_id") @Nullable String searchId,
      @RestQuery("search_session_id") @Nullable String searchSessionId,
      @RestQuery("ai_mode") int aiMode);

  /**
   * Returns a page of the users that a search finds.
   *
   * @param page the number of the page, from 1
   * @param searchId the ID that the first page's response contains; null for the first page
   */
  @GET
  @Path("search_users")
  Uni<RestResponse<InputStream>> searchUsers(
      @RestQuery("keyword") String keyword,
      @RestQuery("page") int page,
      @RestQuery("search_id") @Nullable String searchId);

  @GET
  @Path("get_user_faved_notes")
  Uni<RestResponse<InputStream>> favedNotes(
      @RestQuery("user_id") String userId, @RestQuery("cursor") @Nullable String cursor);

  @GET
  @Path("get_topic_info")
  Uni<RestResponse<InputStream>> topic(@RestQuery("page_id") String topicId);

  /**
   * Returns a page of a topic's notes.
   *
   * @param sort trend or time
   * @param lastNoteCt the last note's create_time, unchanged
   * @param firstLoadTime milliseconds since 1970, as the first page's response has it
   */
  @GET
  @Path("get_topic_feed")
  Uni<RestResponse<InputStream>> topicNotes(
      @RestQuery("page_id") String topicId,
      @RestQuery("sort") String sort,
      @RestQuery("cursor_score") @Nullable String cursorScore,
      @RestQuery("last_note_id") @Nullable String lastNoteId,
      @RestQuery("last_note_ct") @Nullable String lastNoteCt,
      @RestQuery("session_id") @Nullable String sessionId,
      @RestQuery("first_load_time") @Nullable String firstLoadTime);
}
