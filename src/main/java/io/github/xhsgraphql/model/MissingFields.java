package io.github.xhsgraphql.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an object that are unknown, because the series that served it doesn't have them.
 *
 * @param names the GraphQL names of the fields
 * @param failure why loading them failed; null if nobody tried
 */
public record MissingFields(Set<String> names, @Nullable Throwable failure) {

  /** Everything is known: a null means that the thing has none. */
  public static final MissingFields NONE = new MissingFields(Set.of(), null);

  public MissingFields {
    names = Set.copyOf(names);
  }

  public static MissingFields of(Collection<String> names) {
    return names.isEmpty() ? NONE : new MissingFields(Set.copyOf(names), null);
  }

  /** Collects the fields that are missing. */
  public static Builder builder(Collection<String> missing) {
    return new Builder(missing);
  }

  /** The same without these fields. */
  public MissingFields without(String... found) {
    Set<String> left = new HashSet<>(names);
    left.removeAll(Set.of(found));
    return new MissingFields(left, failure);
  }

  /** The fields that are missing from both. */
  public MissingFields and(MissingFields there) {
    Set<String> both = new HashSet<>(names);
    both.retainAll(there.names);
    return of(both);
  }

  /** The same fields, which could not be loaded. */
  public MissingFields failedWith(Throwable cause) {
    return new MissingFields(names, cause);
  }

  /** Whether any of the selected fields is unknown. */
  public boolean includeAny(Set<String> selected) {
    return selected.stream().anyMatch(names::contains);
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

    public MissingFields build() {
      return of(missing);
    }
  }
}
