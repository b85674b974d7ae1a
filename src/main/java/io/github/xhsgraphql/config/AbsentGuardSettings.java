package io.github.xhsgraphql.config;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import java.util.BitSet;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Skips the lookup of Fault Tolerance settings whose names no source has.
 *
 * <p>Fault Tolerance looks up each value of each guarded method by four or more names: in
 * MicroProfile's spelling, and in its own, which Quarkus relocates. For each name, SmallRye Config
 * then asks the profile and every source. That took a fourth of the time of a native start.
 *
 * <p>All sources of the gateway list their names. Names are compared as environment variables spell
 * them, so that these variables count too.
 */
final class AbsentGuardSettings implements ConfigSourceInterceptor {

  private static final String SMALLRYE = "smallrye.faulttolerance.";
  private static final String QUARKUS = "quarkus.fault-tolerance.";

  /** The annotations in names such as {@code <class>/<method>/Retry/maxRetries}. */
  private static final Set<String> ANNOTATIONS =
      Set.of("Bulkhead", "CircuitBreaker", "Fallback", "Retry", "Timeout");

  /** The hashes of the names that exist. A name whose hash isn't among them doesn't exist. */
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
      // Names in SmallRye's spelling are listed in Quarkus' spelling too, because Quarkus relocates
      // them.
      return names(below).mayHave(QUARKUS + name.substring(SMALLRYE.length()));
    }
    return !isMicroProfile(name) || names(below).mayHave(name);
  }

  private static boolean isMicroProfile(String name) {
    int end = name.lastIndexOf('/');
    return end > 0 && ANNOTATIONS.contains(name.substring(name.lastIndexOf('/', end - 1) + 1, end));
  }

  /**
   * Returns the names that exist below this interceptor. It reads them again for each new chain of
   * sources, because SmallRye Config builds several while it reads the locations of sources.
   */
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

  /** Returns the same hash for all names that one environment variable can stand for. */
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
