package io.github.xhsgraphql.sandbox;

/**
 * A hashtag and its topic page.
 *
 * @param id the ID in {@code hash_tag[].id}
 * @param pageId the ID that the topic endpoints take, which differs from {@code id} and is in the
 *     tag's link (docs/upstream.md 3.12)
 */
record Topic(String id, String pageId, String name) {

  /** Returns the hashtag as it appears in texts (docs/upstream.md 2.10). */
  String mark() {
    return "#" + name + "[话题]#";
  }

  /** Returns the link that the app's share button copies. */
  String shareLink() {
    return "https://www.xiaohongshu.com/page/topics/" + pageId + "?xhsshare=CopyLink";
  }

  String link() {
    return "xhsdiscover://rn/sns-discover/topic/normal?id=" + pageId + "&source=note_feed";
  }
}
