package io.github.xhsgraphql.series.app;

import io.github.xhsgraphql.search.NoteSearchKind;
import io.github.xhsgraphql.search.NoteSearchSort;
import io.github.xhsgraphql.search.PublishedWithin;

/**
 * Translates a search's order and filters into the words that both App series use (docs/upstream.md
 * 8.4). A series refuses what it doesn't support. It never sends another word instead.
 */
public final class SearchWords {

  private SearchWords() {}

  /** Returns the word for {@code sort_type}. */
  public static String of(NoteSearchSort sort) {
    return switch (sort) {
      case GENERAL -> "general";
      case LATEST -> "time_descending";
      case MOST_LIKED -> "popularity_descending";
      case MOST_COMMENTED -> "comment_descending";
      case MOST_FAVORITED -> "collect_descending";
      case ENGLISH_FIRST -> "english_preferred";
    };
  }

  /** Returns the word for {@code note_type}, which is {@code filter_note_type} in App V1. */
  public static String of(NoteSearchKind kind) {
    return switch (kind) {
      case ANY -> "不限";
      case IMAGE -> "普通笔记";
      case VIDEO -> "视频笔记";
      case LIVE -> "直播笔记";
    };
  }

  /** Returns the word for {@code time_filter}, which is {@code filter_note_time} in App V1. */
  public static String of(PublishedWithin time) {
    return switch (time) {
      case ANY_TIME -> "不限";
      case DAY -> "一天内";
      case WEEK -> "一周内";
      case HALF_YEAR -> "半年内";
    };
  }
}
