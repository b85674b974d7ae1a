package io.github.xhsgraphql.access;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Which frontends' pages may read answers. The filter is Quarkus' own. */
@ConfigMapping(prefix = "gateway.cors")
interface CorsConfig {

  /**
   * GATEWAY_CORS_ORIGINS: origins such as {@code https://app.example}, {@code *}, or regular
   * expressions between slashes.
   */
  Optional<List<String>> origins();

  /**
   * GATEWAY_CORS_HEADERS: request headers that these pages may send besides those that
   * application.properties lists; {@code *} allows any.
   */
  Optional<List<String>> headers();
}
