package io.github.xhsgraphql.sandbox;

import java.util.Map;

/** Makes texts and addresses in the sandbox's bodies as long as upstream's. */
final class RealText {

  private static final String TEXT = "周末去了一家藏在巷子里的小店，老板很热情，出品也稳定。";

  /** The number of characters to add to the texts, by endpoint. */
  private static final Map<String, Integer> CHARACTERS =
      Map.of(
          "app_v2/get_image_note_detail", 380,
          "app_v2/get_video_note_detail", 380,
          "app_v2/get_user_info", 50,
          "app_v2/get_note_comments", 25,
          "app_v2/get_topic_feed", 60,
          "app_v2/search_notes", 90);

  private RealText() {}

  static String in(String path, String body) {
    int missing = CHARACTERS.getOrDefault(path, 0);
    String more = TEXT.repeat(missing / TEXT.length() + 1).substring(0, missing);
    return body.replaceAll("(\"(?:desc|content)\":\")", "$1" + more)
        .replaceAll("&sign=(\\w{8})&", "&h=1440&sc=USR_PRV&sign=$1$1$1$1&");
  }
}
