package io.github.xhsgraphql.http;

import static org.awaitility.Awaitility.await;

import io.github.xhsgraphql.support.Bodies;
import io.github.xhsgraphql.support.HeldUpstream;
import io.github.xhsgraphql.support.Planned;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** Base class of tests of incremental responses. Upstream responds when the test lets it. */
abstract class HeldOnTheWire {

  /**
   * An upstream that can hold calls for as long as a test needs, even on a slow machine. No call
   * times out, and no circuit opens, because a test of the packaged application couldn't close it.
   * Event streams that wait get frequent heartbeats.
   */
  public static class LongTimeouts extends HeldUpstream {
    @Override
    public Map<String, String> start() {
      Map<String, String> settings = new HashMap<>(super.start());
      settings.put("gateway.incremental.heartbeat", "100ms");
      settings.put("gateway.upstream.rate", "10000");
      settings.put("gateway.upstream.deadline", "10m");
      settings.put("quarkus.fault-tolerance.global.timeout.value", "600");
      settings.put("quarkus.rest-client.read-timeout", "610000");
      settings.put(
          "quarkus.fault-tolerance.global.circuit-breaker.request-volume-threshold", "10000");
      return settings;
    }
  }

  static final String API = "/api/v1/xiaohongshu/app_v2/";
  static final String NOTE = API + "get_image_note_detail";
  static final String COMMENTS = API + "get_note_comments";
  static final String USER = API + "get_user_info";
  static final String POSTED = API + "get_user_posted_notes";

  @TestHTTPResource("/graphql")
  URI gateway;

  @Planned HeldUpstream.Plans upstream;

  /**
   * A note and its author with new IDs, so that no cache has them, not even in the packaged
   * application.
   */
  final String noteId = newId();

  final String authorId = newId();

  static String newId() {
    return UUID.randomUUID().toString().replace("-", "").substring(0, 24);
  }

  @BeforeEach
  void planNote() {
    upstream.reset();
    upstream.plan(NOTE, note(noteId, "City walk"));
  }

  String note(String id, String title) {
    return Bodies.appNote(id, title).replace(Bodies.AUTHOR, authorId);
  }

  static String comments(String content) {
    return Bodies.app(
        "{\"has_more\":false,\"comments\":[{\"id\":\"65f0000000000000000000c0\",\"content\":\"%s\"}]}"
            .formatted(content));
  }

  /** Waits until upstream holds this many bodies, and sends them. */
  void release(int held) throws Exception {
    awaitHeld(held);
    upstream.release();
  }

  void awaitHeld(int bodies) {
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(5))
        .until(() -> upstream.held() == bodies);
  }
}
