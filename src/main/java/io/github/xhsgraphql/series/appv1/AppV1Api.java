package io.github.xhsgraphql.series.appv1;

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
 * App V1's endpoints (docs/upstream.md). A parameter that is null is left out; bodies are streams,
 * so that they can be bounded.
 */
@RegisterRestClient(configKey = "app-v1")
@RegisterProvider(UpstreamRequestFilter.class)
@RegisterProvider(UpstreamResponseFilter.class)
@RegisterProvider(UpstreamHttpOptions.class)
@Path("/api/v1/xiaohongshu/app")
interface AppV1Api {

  @GET
  @Path("get_note_info")
  Uni<RestResponse<InputStream>> note(
      @RestQuery("note_id") @Nullable String noteId,
      @RestQuery("share_text") @Nullable String shareText);

  @GET
  @Path("get_user_info")
  Uni<RestResponse<InputStream>> user(@RestQuery("user_id") String userId);

  /** What a profile's share link points to, long or short. */
  @GET
  @Path("get_user_id_and_xsec_token")
  Uni<RestResponse<InputStream>> profileLink(@RestQuery("share_link") String shareLink);

  @GET
  @Path("get_user_notes")
  Uni<RestResponse<InputStream>> postedNotes(
      @RestQuery("user_id") String userId, @RestQuery("cursor") @Nullable String cursor);

  /**
   * @param sortStrategy 1 for the default order, 2 for the latest first
   */
  @GET
  @Path("get_note_comments")
  Uni<RestResponse<InputStream>> comments(
      @RestQuery("note_id") String noteId,
      @RestQuery("start") @Nullable String start,
      @RestQuery("sort_strategy") int sortStrategy);

  @GET
  @Path("get_sub_comments")
  Uni<RestResponse<InputStream>> replies(
      @RestQuery("note_id") String noteId,
      @RestQuery("comment_id") String commentId,
      @RestQuery("start") @Nullable String start);

  /**
   * @param page from 1
   * @param searchId what the first page's answer gave as {@code searchId}; null for the first page
   * @param sessionId as {@code searchId}
   * @param sortType general, time_descending, popularity_descending, comment_descending or
   *     collect_descending
   * @param noteType 不限, 视频笔记 or 普通笔记; a wrong word is silently ignored
   * @param noteTime 不限, 一天内, 一周内 or 半年内
   */
  @GET
  @Path("search_notes")
  Uni<RestResponse<InputStream>> searchNotes(
      @RestQuery("keyword") String keyword,
      @RestQuery("page") int page,
      @RestQuery("search_id") @Nullable String searchId,
      @RestQuery("session_id") @Nullable String sessionId,
      @RestQuery("sort_type") String sortType,
      @RestQuery("filter_note_type") String noteType,
      @RestQuery("filter_note_time") String noteTime);

  /**
   * @param sort hot, time or trend
   * @param firstLoadTime milliseconds, the same throughout a walk
   * @param lastNoteCt the last note's create_time, verbatim
   */
  @GET
  @Path("get_topic_notes")
  Uni<RestResponse<InputStream>> topicNotes(
      @RestQuery("page_id") String topicId,
      @RestQuery("sort") String sort,
      @RestQuery("first_load_time") String firstLoadTime,
      @RestQuery("cursor_score") @Nullable String cursorScore,
      @RestQuery("last_note_id") @Nullable String lastNoteId,
      @RestQuery("last_note_ct") @Nullable String lastNoteCt,
      @RestQuery("session_id") @Nullable String sessionId);
}
