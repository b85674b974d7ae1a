package io.github.xhsgraphql.tikhub;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.Optional;

/** The operator's account at TikHub. */
@ConfigMapping(prefix = "tikhub")
public interface TikHub {

  /** The API key. A secret: never logged, never part of an answer. */
  Optional<
          @Pattern(
              regexp = "[!-~]+",
              message = "contains white space or a character that isn't ASCII")
          String>
      apiKey();

  /** https://api.tikhub.io, or https://api.tikhub.dev in mainland China. */
  @WithDefault("https://api.tikhub.io")
  URI baseUrl();
}
