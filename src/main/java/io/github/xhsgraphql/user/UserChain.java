package io.github.xhsgraphql.user;

import io.github.xhsgraphql.upstream.FallbackChain;
import io.github.xhsgraphql.upstream.KeyGuard;
import io.github.xhsgraphql.upstream.UpstreamConfig;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;

/** Who is asked for a profile. */
@Singleton
public class UserChain extends FallbackChain<UserAsk, User> {

  UserChain(@All List<UserStep> steps, UpstreamConfig config, KeyGuard key) {
    super(steps, config, key);
  }
}
