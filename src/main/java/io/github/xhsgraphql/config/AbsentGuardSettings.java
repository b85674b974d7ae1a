package io.github.xhsgraphql.config;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import java.util.BitSet;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says at once that nobody made a setting of Fault Tolerance's, where no source has its name.
 *
 * <p>Fault Tolerance asks for each value of each guarded method by four names and more, in
 * MicroProfile's spelling and its own, which Quarkus relocates; the profile and each source are
 * then asked for each of those. That was a fourth of a native start. All sources of the gateway
 * list their names; they are compared as environment variables spell them, so that these count,
 * too.
 */
final class AbsentGuardSettings implements ConfigSourceInterceptor {

  private static final String SMALLRYE = "smallrye.faulttolerance.";
  private static final String QUARKUS = "quarkus.fault-tolerance.";

  /** As in {@code <class>/<method>/Retry/maxRetries}. */
  private static final Set<String> ANNOTATIONS =
      Set.of("Bulkhead", "CircuitBreaker", "Fallback", "Retry", "Timeout");

  /** Of the names that there are, by their hash: one that isn't in here is none of them. */
  private record Names(ConfigSourceInterceptorContext below, BitSet hashes) {
    boolean mayHave(String name) {
      return hashes.get(hash(name));
    }
  }

  private final boolean haveDefaults;
  private volatile @Nullable Names names;

  /**
   * @param defaults the names of all defaults
   */
  AbsentGuardSettings(Collection<String> defaults) {
    this.haveDefaults =
        defaults.stream()
            .filter(name -> name.indexOf('*') >= 0)
            .anyMatch(name -> name.startsWith(QUARKUS) || name.startsWith(SMALLRYE));
  }

  @Override
  public @Nullable ConfigValue getValue(ConfigSourceInterceptorContext below, String name) {
    return haveDefaults || mayBeMade(name, below) ? below.proceed(name) : null;
  }

  private boolean mayBeMade(String name, ConfigSourceInterceptorContext below) {
    if (name.startsWith(SMALLRYE)) {
      // Relocated, names in SmallRye's spelling are there in Quarkus', too.
      return names(below).mayHave(QUARKUS + name.substring(SMALLRYE.length()));
    }
    return !isMicroProfile(name) || names(below).mayHave(name);
  }

  private static boolean isMicroProfile(String name) {
    int end = name.lastIndexOf('/');
    return end > 0 && ANNOTATIONS.contains(name.substring(name.lastIndexOf('/', end - 1) + 1, end));
  }

  /** SmallRye Config makes its chain of sources several times while it reads their locations. */
  private Names names(ConfigSourceInterceptorContext below) {
    Names known = names;
    if (known == null || known.below() != below) {
      BitSet hashes = new BitSet();
      below.iterateNames().forEachRemaining(name -> hashes.set(hash(name)));
      known = new Names(below, hashes);
      names = known;
    }
    return known;
  }

  /** The same for all names that one environment variable may stand for. */
  private static int hash(String name) {
    int hash = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < 0x80 && Character.isLetterOrDigit(c)) {
        hash = 31 * hash + Character.toLowerCase(c);
      }
    }
    return (hash ^ hash >>> 16) & 0xFFFF;
  }
}
