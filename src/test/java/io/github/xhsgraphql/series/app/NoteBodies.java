package io.github.xhsgraphql.series.app;

/** Notes as the APP series send them. */
final class NoteBodies {

  static final String ID = "65f000000000000000000001";
  static final String OTHER_ID = "65f000000000000000000002";

  static final String IMAGE_NOTE =
      """
      {"id": "65f000000000000000000001", "type": "normal", "title": "Kite day",
       "desc": "Wind!\\n\\t\\n#kites[话题]# [笑哭R] @Ann ",
       "time": 1710227456, "last_update_time": 0, "ip_location": "Guangdong", "sticky": true,
       "liked_count": 12, "collected_count": 3, "comments_count": 4, "shared_count": 5,
       "view_count": 0,
       "user": {"userid": "5f0000000000000000000abc", "nickname": "Kite Ann", "red_id": "kite_1",
                "image": "http://avatar.example/a.jpg", "red_official_verify_type": 0},
       "images_list": [{"fileid": "f/1", "url_size_large": "https://img.example/1?format/webp",
                        "url": "https://img.example/1p?format/heif", "width": 3, "height": 4}],
       "hash_tag": [{"id": "t", "name": "kites", "type": "topic",
          "link": "xhsdiscover://rn/sns-discover/topic/normal?id=5bffffffffffffffffffff01&a=1"}],
       "share_info": {"link": "https://www.xiaohongshu.com/discovery/item/65f000000000000000000001?xsec_source=app_share&xsec_token=YBa%2Bb-_c%3D"}}
      """;

  private NoteBodies() {}

  /** Returns the note in the wrapping of the image endpoint. */
  static String listed(String note) {
    return "[{\"note_list\": [" + note + "], \"comment_list\": []}]";
  }
}
