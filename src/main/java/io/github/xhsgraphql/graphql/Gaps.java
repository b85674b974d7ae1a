package io.github.xhsgraphql.graphql;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What isn't known of an object.
 *
 * @param fields the GraphQL names of the fields that the object's source doesn't tell
 * @param failure why loading them failed; null where nobody tried
 */
public record Gaps(Set<String> fields, @Nullable Throwable failure) {

  /** Everything is known: what is null is really missing. */
  public static final Gaps NONE = new Gaps(Set.of(), null);

  public Gaps {
    fields = Set.copyOf(fields);
  }

  public static Gaps of(Collection<String> fields) {
    return fields.isEmpty() ? NONE : new Gaps(Set.copyOf(fields), null);
  }

  /** Collects the fields that are missing. */
  public static Builder builder(Collection<String> missing) {
    return new Builder(missing);
  }

  /** These gaps but for those that a look at the values closes. */
  public Gaps without(String... closed) {
    Set<String> left = new HashSet<>(fields);
    left.removeAll(Set.of(closed));
    return new Gaps(left, failure);
  }

  /** What is missing here as well as there. */
  public Gaps and(Gaps there) {
    Set<String> both = new HashSet<>(fields);
    both.retainAll(there.fields);
    return of(both);
  }

  /** The same gaps, which somebody failed to fill. */
  public Gaps failedWith(Throwable cause) {
    return new Gaps(fields, cause);
  }

  /** Whether any of the selected fields is unknown. */
  public boolean touch(Set<String> selected) {
    return selected.stream().anyMatch(fields::contains);
  }

  /** Collects the fields that are missing. */
  public static final class Builder {

    private final Set<String> missing;

    private Builder(Collection<String> missing) {
      this.missing = new HashSet<>(missing);
    }

    /** The field is missing if its value is null. */
    public Builder addIfNull(String field, @Nullable Object value) {
      return addIf(field, value == null);
    }

    /** The field is missing if this is true; it isn't if this is false. */
    public Builder addIf(String field, boolean isMissing) {
      if (isMissing) {
        missing.add(field);
      } else {
        missing.remove(field);
      }
      return this;
    }

    public Gaps build() {
      return of(missing);
    }
  }
}
