package io.github.xhsgraphql.series.webv3;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.tikhub.Outcome;

/** Notes as Web V3 sends them. */
final class WebNotes {

  static final String ID = "68a0c2d4000000001c00aa01";

  static final String IMAGE_NOTE =
      """
      {"cursorScore": "", "items": [{
        "id": "68a0c2d4000000001c00aa01", "modelType": "note", "xsecToken": "AB_item-1=",
        "noteCard": {
          "noteId": "68a0c2d4000000001c00aa01", "type": "normal", "title": "", "desc": "早安 #晨跑[话题]#",
          "time": 1755366100000, "lastUpdateTime": 1755366101000, "ipLocation": "江苏",
          "user": {"userId": "5f00000000000000010000a1", "nickName": "小溪", "avatar": "http://a.example/u.jpg",
                   "xsecToken": "ABuser="},
          "interactInfo": {"likedCount": "1.2万", "collectedCount": "10+", "commentCount": "3277", "shareCount": "",
                           "niceCount": ""},
          "tagList": [{"id": "5be000000000000001000001", "name": "晨跑", "type": "topic"}, {"id": "x", "name": ""}],
          "imageList": [
            {"fileId": "f1", "width": 3, "height": 4, "url": "", "urlDefault": "http://i.example/1", "urlPre": "http://i.example/1p"},
            {"fileId": "f2", "urlDefault": "https://i.example/2"}]
        }}], "currentTime": 1755400000000}
      """;

  private WebNotes() {}

  static String card(String fields) {
    return "{\"items\": [{\"noteCard\": {\"noteId\": \"%s\", %s}}]}".formatted(ID, fields);
  }

  static Note found(Outcome<Note> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Found.class);
    return ((Outcome.Found<Note>) outcome).value();
  }
}
