/**
 * {@code train}: what a JVM that records an AOT cache ({@code -XX:AOTCacheOutput}, JDK 25) is to
 * see, so that one which starts with that cache is up soon and fast from its first requests on.
 */
@NullMarked
package io.github.xhsgraphql.training;

import org.jspecify.annotations.NullMarked;
