package io.github.xhsgraphql.series.webv3;

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
 * The REST client for Web V3's endpoints (docs/upstream.md). The client leaves out parameters that
 * are null. Methods return bodies as streams, so that the gateway can limit the size of a body.
 *
 * <p>The client also leaves out a missing token. Upstream then responds with 422, which isn't
 * billed. An empty token results in a 400 (docs/upstream.md 3.4), which was billed in one observed
 * case.
 */
@RegisterRestClient(configKey = "web-v3")
@RegisterProvider(UpstreamRequestFilter.class)
@RegisterProvider(UpstreamResponseFilter.class)
@RegisterProvider(UpstreamHttpOptions.class)
@Path("/api/v1/xiaohongshu/web_v3")
interface WebV3Api {

  @GET
  @Path("/fetch_note_detail")
  Uni<RestResponse<InputStream>> noteDetail(
      @RestQuery("note_id") String noteId, @RestQuery("xsec_token") @Nullable String xsecToken);

  @GET
  @Path("/fetch_user_info")
  Uni<RestResponse<InputStream>> userInfo(@RestQuery("user_id") String userId);

  @GET
  @Path("/fetch_user_notes")
  Uni<RestResponse<InputStream>> userNotes(
      @RestQuery("user_id") String userId,
      @RestQuery("cursor") String cursor,
      @RestQuery("num") int num);

  @GET
  @Path("/fetch_note_comments")
  Uni<RestResponse<InputStream>> noteComments(
      @RestQuery("note_id") String noteId,
      @RestQuery("xsec_token") @Nullable String xsecToken,
      @RestQuery("cursor") String cursor);

  @GET
  @Path("/fetch_sub_comments")
  Uni<RestResponse<InputStream>> subComments(
      @RestQuery("note_id") String noteId,
      @RestQuery("root_comment_id") String rootCommentId,
      @RestQuery("xsec_token") @Nullable String xsecToken,
      @RestQuery("num") int num,
      @RestQuery("cursor") String cursor);

  /**
   * Returns a page of the notes that a search finds.
   *
   * @param page the number of the page, from 1
   * @param sort general, time_descending or popularity_descending
   * @param noteType 0 for all notes, 1 for image notes, 2 for videos
   */
  @GET
  @Path("/fetch_search_notes")
  Uni<RestResponse<InputStream>> searchNotes(
      @RestQuery("keyword") String keyword,
      @RestQuery("page") int page,
      @RestQuery("sort") String sort,
      @RestQuery("note_type") int noteType);

  /**
   * Returns a page of the users that a search finds.
   *
   * @param page the number of the page, from 1
   */
  @GET
  @Path("/fetch_search_users")
  Uni<RestResponse<InputStream>> searchUsers(
      @RestQuery("keyword") String keyword, @RestQuery("page") int page);
}
