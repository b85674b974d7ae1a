package io.github.xhsgraphql.limits;

import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a selection set goes with its fragments spread.
 *
 * @param top the fields at its own level
 * @param fields all fields in it
 * @param depth how deep they are nested, not counting what is below {@code __schema} and {@code
 *     __type}: for that the engine has limits of its own
 * @param deferred the fragments in it that are deferred
 */
record Extent(long top, long fields, int depth, long deferred) {

  private static final Extent NONE = new Extent(0, 0, 0, 0);

  /** Where counting ends; far above every limit, far below an overflow. */
  private static final long MANY = 1_000_000_000;

  private Extent and(Extent other) {
    return new Extent(
        Math.min(MANY, top + other.top),
        Math.min(MANY, fields + other.fields),
        Math.max(depth, other.depth),
        Math.min(MANY, deferred + other.deferred));
  }

  private Extent in(DirectivesContainer<?> fragment) {
    return fragment.getDirectives("defer").isEmpty()
        ? this
        : new Extent(top, fields, depth, Math.min(MANY, deferred + 1));
  }

  private Extent below(Field field) {
    return new Extent(
        1, Math.min(MANY, fields + 1), Written.isSchema(field) ? 1 : depth + 1, deferred);
  }

  /** Measures each fragment once, however often it is spread. */
  static final class Measure {

    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Extent> measured = new HashMap<>();

    Measure(Document document) {
      document
          .getDefinitionsOfType(FragmentDefinition.class)
          .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    Extent of(@Nullable SelectionSet selections) {
      Extent sum = NONE;
      if (selections != null) {
        for (Selection<?> selection : selections.getSelections()) {
          sum = sum.and(of(selection));
        }
      }
      return sum;
    }

    private Extent of(Selection<?> selection) {
      if (selection instanceof Field field) {
        return of(field.getSelectionSet()).below(field);
      }
      if (selection instanceof InlineFragment inline) {
        return of(inline.getSelectionSet()).in(inline);
      }
      return selection instanceof FragmentSpread spread
          ? fragment(spread.getName()).in(spread)
          : NONE;
    }

    /** A fragment within itself, or an unknown one, counts nothing: validation refuses it. */
    private Extent fragment(String name) {
      Extent known = measured.get(name);
      if (known != null) {
        return known;
      }
      FragmentDefinition fragment = fragments.get(name);
      if (fragment == null) {
        return NONE;
      }
      measured.put(name, NONE);
      Extent extent = of(fragment.getSelectionSet());
      measured.put(name, extent);
      return extent;
    }
  }
}
