package io.github.xhsgraphql.sandbox;

import io.vertx.core.json.JsonObject;

/**
 * One upstream endpoint. It takes the parameters and returns TikHub's {@code data}, or throws a
 * {@link Refusal}.
 */
@FunctionalInterface
interface Endpoint {

  JsonObject answer(Query query);
}
