package io.github.xhsgraphql.series.webv3;

import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Page;

/** Notes and users in search results as Web V3 sends them. */
final class WebSearchResults {

  static final String NOTE =
      """
      {"id": "68a0c2d4000000001c00aa01", "modelType": "note", "xsecToken": "ABs=", "noteCard": {
        "type": "normal", "displayTitle": "骑行", "user": {"userId": "5f00000000000000010000a1",
          "nickname": "小溪", "nickName": "小溪", "avatar": "https://a.example/x", "xsecToken": "ABu="},
        "interactInfo": {"liked": false, "likedCount": "3496", "collectedCount": "1.2万",
          "commentCount": "", "sharedCount": "9"},
        "cover": {"urlDefault": "http://i.example/d", "width": 3, "height": 4},
        "imageList": [{"width": 3, "height": 4, "infoList": [
          {"imageScene": "WB_DFT", "url": "http://i.example/1"},
          {"imageScene": "WB_PRV", "url": "http://i.example/1p"}]}],
        "cornerTagInfo": [{"type": "publish_time", "text": "05-15"}]}}
      """;

  static final String USER =
      """
      {"id": "5f00000000000000010000a1", "name": "小溪", "redId": "26286", "subTitle": "小红书号：26286",
       "fans": "3.9万", "noteCount": 96, "image": "https://a.example/x", "xsecToken": "ABu=",
       "redOfficialVerifyType": 1, "redOfficialVerified": true}
      """;

  private WebSearchResults() {}

  static <T> Page<T> value(Outcome<Page<T>> outcome) {
    if (outcome instanceof Outcome.Found<Page<T>> found) {
      return found.value();
    }
    throw new AssertionError(outcome.toString());
  }
}
