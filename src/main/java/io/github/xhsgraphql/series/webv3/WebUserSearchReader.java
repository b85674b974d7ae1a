package io.github.xhsgraphql.series.webv3;

import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.series.common.FoundUserReader;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.user.User;

/** Reads Web V3's user searches (docs/upstream.md 8.6). */
final class WebUserSearchReader {

  private WebUserSearchReader() {}

  static Outcome<Page<User>> users(Json payload, int number) {
    return WebPages.found(
        payload, "users", number, any -> true, row -> FoundUserReader.user(row, Series.WEB_V3));
  }
}
