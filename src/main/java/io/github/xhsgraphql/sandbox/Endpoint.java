package io.github.xhsgraphql.sandbox;

import io.vertx.core.json.JsonObject;

/** One upstream endpoint: parameters in, TikHub's {@code data} out, or a {@link Refusal}. */
@FunctionalInterface
interface Endpoint {

  JsonObject answer(Query query);
}
