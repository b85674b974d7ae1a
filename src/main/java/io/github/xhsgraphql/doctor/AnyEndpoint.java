package io.github.xhsgraphql.doctor;

import io.github.xhsgraphql.upstream.UpstreamRequestFilter;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

/** TikHub's endpoints by their path: the doctor reads bodies without the gateway's readers. */
@RegisterRestClient(configKey = "app-v2")
@RegisterProvider(UpstreamRequestFilter.class)
@Path("/api/v1/xiaohongshu")
interface AnyEndpoint {

  @GET
  @Path("/{folder}/{name}")
  Multi<byte[]> call(
      @PathParam("folder") String folder,
      @PathParam("name") String name,
      @RestQuery Map<String, String> query);
}
