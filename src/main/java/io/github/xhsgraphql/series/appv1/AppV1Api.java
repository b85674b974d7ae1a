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
 * The REST client for App V1's endpoints (docs/upstream.md). The client leaves out parameters that
 * are null. Methods return bodies as streams, so that the gateway can limit the size of a body.
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

  /** Resolves a profile's share link, long or short, to a user ID and a token. */
  @GET
  @Path("get_user_id_and_xsec_token")
  Uni<RestResponse<InputStream>> profileLink(@RestQuery("share_link") String shareLink);

  @GET
  @Path("get_user_notes")
  Uni<RestResponse<InputStream>> postedNotes(
      @RestQuery("user_id") String userId, @RestQuery("cursor") @Nullable String cursor);

  /**
   * Returns a page of a note's comments.
   *
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
   * Returns a page of the notes that a search finds.
   *
   * @param page the number of the page, from 1
   * @param searchId the first page's response contains it as {@code searchId}; null for the first
   *     page
   * @param sessionId the first page's response contains it as {@code sessionId}; null for the first
   *     page
   * @param sortType general, time_descending, popularity_descending, comment_descending or
   *     collect_descending
   * @param noteType 不限, 视频笔记 or 普通笔记. Upstream silently ignores any other word.
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
   * Returns a page of a topic's notes.
   *
   * @param sort hot, time or trend
   * @param firstLoadTime milliseconds since 1970, the same for all pages of a list
   * @param lastNoteCt the last note's create_time, unchanged
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
