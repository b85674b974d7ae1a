package io.github.xhsgraphql.doctor;

import io.github.xhsgraphql.upstream.UpstreamHttpOptions;
import io.github.xhsgraphql.upstream.UpstreamRequestFilter;
import io.github.xhsgraphql.upstream.UpstreamResponseFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.io.InputStream;
import java.util.Map;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The REST client for all of TikHub's Xiaohongshu endpoints. It returns raw bodies, because the
 * doctor checks them without the gateway's readers.
 */
@RegisterRestClient(configKey = "app-v2")
@RegisterProvider(UpstreamRequestFilter.class)
@RegisterProvider(UpstreamResponseFilter.class)
@RegisterProvider(UpstreamHttpOptions.class)
@Path("/api/v1/xiaohongshu")
interface EndpointClient {

  @GET
  @Path("/{folder}/{name}")
  Uni<RestResponse<InputStream>> call(
      @PathParam("folder") String folder,
      @PathParam("name") String name,
      @RestQuery Map<String, String> query);
}
