package io.github.xhsgraphql.series.app;

import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.series.common.FoundUserReader;
import io.github.xhsgraphql.tikhub.Envelope;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.user.User;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the App series' user searches (docs/upstream.md 8.5). */
public final class AppUserSearchReader {

  private AppUserSearchReader() {}

  /** Reads a page of found users. */
  public static Outcome<Page<User>> users(Envelope envelope, Series series, PageTurn turn) {
    Json payload = envelope.payload();
    String key =
        Stream.of("users", "items", "user_list").filter(payload::has).findFirst().orElse("users");
    return AppPages.read(series, payload, key, item -> user(item, series), turn, null);
  }

  private static @Nullable User user(Json item, Series series) {
    Json inner = item.get("user_info", "user");
    return FoundUserReader.user(inner.isObject() ? inner : item, series);
  }
}
