package io.github.xhsgraphql.access;

import io.quarkus.arc.Unremovable;
import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Optional;

/**
 * Settings for the pages that may read answers in a browser. Quarkus' own CORS filter uses them.
 */
@ConfigMapping(prefix = "gateway.cors")
@Unremovable // Nothing injects it, but its values must be checked.
public interface CorsConfig {

  /**
   * GATEWAY_CORS_ORIGINS: origins such as {@code https://app.example}, {@code *}, or regular
   * expressions between slashes.
   */
  Optional<List<String>> origins();

  /**
   * GATEWAY_CORS_HEADERS: request headers that these pages may send, in addition to those in
   * application.properties. {@code *} allows any header.
   */
  Optional<
          List<
              @Pattern(
                  // A token as RFC 9110 defines it; * is one.
                  regexp = "\\s*[!#$%&'*+.^_`|~0-9A-Za-z-]+\\s*",
                  message = "is not a header name such as X-App-Version")
              String>>
      headers();
}
