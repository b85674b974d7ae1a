package io.github.xhsgraphql.redis;

import static io.github.xhsgraphql.support.GraphQL.query;
import static org.awaitility.Awaitility.await;

import io.github.xhsgraphql.support.Gateway;
import io.github.xhsgraphql.support.RedisServer;
import io.github.xhsgraphql.support.Sandbox;
import io.quarkus.redis.datasource.RedisDataSource;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * Base class of tests of an application with a real Redis. The application with cleared caches
 * stands for another instance.
 */
abstract class WithRedis {

  static final String TITLE = "{note(noteId:\"" + Sandbox.IMAGE_NOTE + "\"){title}}";

  RedisServer server;
  @Inject Instance<RedisDataSource> sources;
  @Inject Redis redis;

  RedisDataSource source;

  @BeforeEach
  void empty() {
    source = sources.get();
    // This also removes another test's pause.
    source.flushall();
    awaitRedis();
    source.flushall();
    Gateway.reset();
    Sandbox.reset();
  }

  @AfterEach
  void allUp() {
    Sandbox.reset();
  }

  /**
   * Waits until the application uses Redis. Just after its start it may time out once and pause the
   * use of Redis.
   */
  void awaitRedis() {
    await()
        .until(
            () -> {
              anotherInstance();
              query(TITLE);
              return !source.key().keys("xhs-graphql:answer:*").isEmpty();
            });
  }

  /** Runs a test while Redis is dead. */
  void withoutRedis(Runnable test) {
    server.kill();
    try {
      test.run();
    } finally {
      restartRedis();
    }
  }

  /** Starts a killed Redis, without data, and waits until the application uses it. */
  private void restartRedis() {
    server.startServer();
    await().until(() -> redis.query(any -> any.execute("PING")).await().indefinitely().isPresent());
  }

  static void anotherInstance() {
    Gateway.restart();
  }

  void keysAreWritten(int atLeast) {
    await().until(() -> source.key().keys("xhs-graphql:answer:*").size() >= atLeast);
  }
}
