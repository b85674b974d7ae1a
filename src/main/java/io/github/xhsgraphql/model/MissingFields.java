package io.github.xhsgraphql.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an object that are unknown, because the series that served it doesn't have them.
 *
 * @param names the GraphQL names of the fields
 * @param failure why loading them failed; null if nothing tried to load them
 */
public record MissingFields(Set<String> names, @Nullable Throwable failure) {

  /** No field is missing. A null value then means that the object has no such value. */
  public static final MissingFields NONE = new MissingFields(Set.of(), null);

  public MissingFields {
    names = Set.copyOf(names);
  }

  public static MissingFields of(Collection<String> names) {
    return names.isEmpty() ? NONE : new MissingFields(Set.copyOf(names), null);
  }

  /** Collects the fields that are missing from an object. */
  public static Builder builder(Set<String> missing) {
    return new Builder(missing);
  }

  /** Returns the missing fields without these. */
  public MissingFields without(String... found) {
    Set<String> left = new HashSet<>(names);
    left.removeAll(Set.of(found));
    return new MissingFields(left, failure);
  }

  /** Returns the fields that are missing from both objects. Drops the failures. */
  public MissingFields and(MissingFields there) {
    Set<String> both = new HashSet<>(names);
    both.retainAll(there.names);
    return of(both);
  }

  /** Returns the same fields, with the failure to load them. */
  public MissingFields failedWith(Throwable cause) {
    return new MissingFields(names, cause);
  }

  /** Returns whether any of the selected fields is unknown. */
  public boolean includeAny(Set<String> selected) {
    return selected.stream().anyMatch(names::contains);
  }

  /** Collects the fields that are missing from an object. */
  public static final class Builder {

    private Set<String> missing;

    /** Whether {@link #missing} is a copy. Most objects of a list lack what the others lack. */
    private boolean isCopy;

    private Builder(Set<String> missing) {
      this.missing = missing;
    }

    /** Marks the field as missing if its value is null, and as present otherwise. */
    public Builder addIfNull(String field, @Nullable Object value) {
      return addIf(field, value == null);
    }

    /** Marks the field as missing or as present. */
    public Builder addIf(String field, boolean isMissing) {
      if (isMissing != missing.contains(field)) {
        if (!isCopy) {
          missing = new HashSet<>(missing);
          isCopy = true;
        }
        if (isMissing) {
          missing.add(field);
        } else {
          missing.remove(field);
        }
      }
      return this;
    }

    public MissingFields build() {
      return of(missing);
    }
  }
}
