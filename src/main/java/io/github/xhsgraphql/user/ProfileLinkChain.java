package io.github.xhsgraphql.user;

import io.github.xhsgraphql.fallback.ChainParts;
import io.github.xhsgraphql.fallback.FallbackChain;
import io.github.xhsgraphql.tikhub.Operation;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;

/** Who is asked where a profile link leads. */
@Singleton
public class ProfileLinkChain extends FallbackChain<ProfileLinkRequest, ProfileLink> {

  ProfileLinkChain(@All List<ProfileLinkStep> steps, ChainParts parts) {
    super(Operation.PROFILE_LINK, steps, parts);
  }
}
