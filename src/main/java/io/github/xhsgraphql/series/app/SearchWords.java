package io.github.xhsgraphql.series.app;

import io.github.xhsgraphql.search.NoteSearchKind;
import io.github.xhsgraphql.search.NoteSearchSort;
import io.github.xhsgraphql.search.PublishedWithin;

/**
 * The words in which both APP series take a search's order and filters (docs/upstream.md 8.4). What
 * a series lacks it refuses, and never asks for with the word of another.
 */
public final class SearchWords {

  private SearchWords() {}

  /** For {@code sort_type}. */
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

  /** For {@code note_type}, {@code filter_note_type} in App V1. */
  public static String of(NoteSearchKind kind) {
    return switch (kind) {
      case ANY -> "不限";
      case IMAGE -> "普通笔记";
      case VIDEO -> "视频笔记";
      case LIVE -> "直播笔记";
    };
  }

  /** For {@code time_filter}, {@code filter_note_time} in App V1. */
  public static String of(PublishedWithin time) {
    return switch (time) {
      case ANY_TIME -> "不限";
      case DAY -> "一天内";
      case WEEK -> "一周内";
      case HALF_YEAR -> "半年内";
    };
  }
}
