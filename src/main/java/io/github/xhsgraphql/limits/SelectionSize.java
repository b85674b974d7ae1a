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
 * The size of a selection set with its fragments spread.
 *
 * @param top the number of fields at its top level
 * @param fields the number of all fields
 * @param depth how deep fields are nested. Fields below {@code __schema} and {@code __type} don't
 *     count, because the engine limits these itself.
 * @param deferred the number of deferred fragments
 */
record SelectionSize(long top, long fields, int depth, long deferred) {

  private static final SelectionSize ZERO = new SelectionSize(0, 0, 0, 0);

  /** The largest count: far above every limit, and far below an overflow. */
  private static final long MAX_COUNT = 1_000_000_000;

  private SelectionSize plus(SelectionSize other) {
    return new SelectionSize(
        Math.min(MAX_COUNT, top + other.top),
        Math.min(MAX_COUNT, fields + other.fields),
        Math.max(depth, other.depth),
        Math.min(MAX_COUNT, deferred + other.deferred));
  }

  private SelectionSize in(DirectivesContainer<?> fragment) {
    return fragment.getDirectives("defer").isEmpty()
        ? this
        : new SelectionSize(top, fields, depth, Math.min(MAX_COUNT, deferred + 1));
  }

  private SelectionSize below(Field field) {
    return new SelectionSize(
        1,
        Math.min(MAX_COUNT, fields + 1),
        DocumentCounts.isSchema(field) ? 1 : depth + 1,
        deferred);
  }

  /** Computes the size of each fragment once, however often it is spread. */
  static final class Calculator {

    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, SelectionSize> fragmentSizes = new HashMap<>();

    Calculator(Document document) {
      document
          .getDefinitionsOfType(FragmentDefinition.class)
          .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    SelectionSize of(@Nullable SelectionSet selections) {
      SelectionSize sum = ZERO;
      if (selections != null) {
        for (Selection<?> selection : selections.getSelections()) {
          sum = sum.plus(of(selection));
        }
      }
      return sum;
    }

    private SelectionSize of(Selection<?> selection) {
      if (selection instanceof Field field) {
        return of(field.getSelectionSet()).below(field);
      }
      if (selection instanceof InlineFragment inline) {
        return of(inline.getSelectionSet()).in(inline);
      }
      return selection instanceof FragmentSpread spread
          ? fragment(spread.getName()).in(spread)
          : ZERO;
    }

    /** A fragment within itself, or an unknown one, has size zero: validation rejects it. */
    private SelectionSize fragment(String name) {
      SelectionSize known = fragmentSizes.get(name);
      if (known != null) {
        return known;
      }
      FragmentDefinition fragment = fragments.get(name);
      if (fragment == null) {
        return ZERO;
      }
      fragmentSizes.put(name, ZERO);
      SelectionSize size = of(fragment.getSelectionSet());
      fragmentSizes.put(name, size);
      return size;
    }
  }
}
