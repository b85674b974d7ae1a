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
 * Says at once that a setting has no default, where none can match its name.
 *
 * <p>For each such setting SmallRye Config 3.16 compares its name with all the 180 defaults that
 * have a {@code *} in theirs, as those can't be hashed: a fifth of a native start. Here their
 * beginnings and ends are compared first. What may have a default is looked up as ever, and the
 * sources above the defaults (environment, system properties, files) don't notice.
 */
final class AbsentDefaults implements ConfigSourceInterceptor {

  /** How the names of some defaults begin and end, around what stands for anything. */
  private record Pattern(String beginning, List<String> ends) {}

  private record Names(ConfigSourceInterceptorContext below, Set<String> plain) {}

  private final Pattern[] patterns;
  private volatile @Nullable Names names;

  /**
   * @param defaults the names of all of them
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

  /** SmallRye Config makes its chain of sources several times while it reads their locations. */
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
