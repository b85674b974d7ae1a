package io.github.xhsgraphql.access;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Optional;

/** Which frontends' pages may read answers. The filter is Quarkus' own. */
@ConfigMapping(prefix = "gateway.cors")
public interface CorsConfig {

  /**
   * GATEWAY_CORS_ORIGINS: origins such as {@code https://app.example}, {@code *}, or regular
   * expressions between slashes.
   */
  Optional<List<String>> origins();

  /**
   * GATEWAY_CORS_HEADERS: request headers that these pages may send besides those that
   * application.properties lists; {@code *} allows any.
   */
  Optional<
          List<
              @Pattern(
                  // A token of RFC 9110; * is one.
                  regexp = "\\s*[!#$%&'*+.^_`|~0-9A-Za-z-]+\\s*",
                  message = "is not a header name such as X-App-Version")
              String>>
      headers();
}
