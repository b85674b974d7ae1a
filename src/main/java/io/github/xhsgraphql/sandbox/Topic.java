package io.github.xhsgraphql.sandbox;

/**
 * A hashtag and the topic page behind it.
 *
 * @param id what {@code hash_tag[].id} says
 * @param pageId what the topic endpoints take: another ID, found in the tag's link
 *     (docs/upstream.md 3.12)
 */
record Topic(String id, String pageId, String name) {

  /** The tag as it stands in texts (docs/upstream.md 2.10). */
  String mark() {
    return "#" + name + "[话题]#";
  }

  /** What the share button copies. */
  String shareLink() {
    return "https://www.xiaohongshu.com/page/topics/" + pageId + "?xhsshare=CopyLink";
  }

  String link() {
    return "xhsdiscover://rn/sns-discover/topic/normal?id=" + pageId + "&source=note_feed";
  }
}
