package io.github.xhsgraphql.config;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Skips the default lookup for names that can't match any default pattern.
 *
 * <p>SmallRye Config 3.16 compares the name of each setting that isn't set with all 180 defaults
 * that have a {@code *} in their names, because such names can't be hashed. That took a fifth of
 * the time of a native start. This interceptor compares the beginnings and ends of those names
 * first.
 *
 * <p>Settings that may have a default are looked up as usual. The sources above the defaults
 * (environment, system properties, files) aren't affected.
 */
final class AbsentDefaults implements ConfigSourceInterceptor {

  /** How the names of some defaults begin and end, around their {@code *}. */
  private record Pattern(String beginning, List<String> ends) {}

  private record Names(ConfigSourceInterceptorContext below, Set<String> plain) {}

  private final Pattern[] patterns;
  private volatile @Nullable Names names;

  /**
   * @param defaults the names of all defaults
   */
  AbsentDefaults(Collection<String> defaults) {
    Map<String, Set<String>> ends = new TreeMap<>();
    for (String name : defaults) {
      int star = name.indexOf('*');
      if (star >= 0) {
        ends.computeIfAbsent(name.substring(0, star), beginning -> new TreeSet<>())
            .add(name.substring(name.lastIndexOf('*') + 1));
      }
    }
    this.patterns =
        ends.entrySet().stream()
            .map(entry -> new Pattern(entry.getKey(), List.copyOf(entry.getValue())))
            .toArray(Pattern[]::new);
  }

  @Override
  public @Nullable ConfigValue getValue(ConfigSourceInterceptorContext below, String name) {
    return mayMatch(name) || plain(below).contains(name) ? below.proceed(name) : null;
  }

  private boolean mayMatch(String name) {
    for (Pattern pattern : patterns) {
      if (name.startsWith(pattern.beginning())) {
        for (String end : pattern.ends()) {
          if (name.endsWith(end)) {
            return true;
          }
        }
      }
    }
    return name.indexOf('*') >= 0;
  }

  /**
   * Returns the names that exist below this interceptor. It reads them again for each new chain of
   * sources, because SmallRye Config builds several while it reads the locations of sources.
   */
  private Set<String> plain(ConfigSourceInterceptorContext below) {
    Names known = names;
    if (known == null || known.below() != below) {
      Set<String> plain = new HashSet<>();
      below.iterateNames().forEachRemaining(plain::add);
      known = new Names(below, plain);
      names = known;
    }
    return known.plain();
  }
}
