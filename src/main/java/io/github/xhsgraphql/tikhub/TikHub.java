package io.github.xhsgraphql.tikhub;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.Optional;

/** The settings of the operator's account at TikHub. */
@ConfigMapping(prefix = "tikhub")
public interface TikHub {

  /** The API key. It is a secret, so it must never occur in logs or responses. */
  Optional<
          @Pattern(
              regexp = "[!-~]+",
              message = "contains white space or a character that isn't ASCII")
          String>
      apiKey();

  /** TikHub's address. Use https://api.tikhub.dev in mainland China. */
  @WithDefault("https://api.tikhub.io")
  URI baseUrl();
}
