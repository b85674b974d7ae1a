/**
 * The {@code train} command, which exercises a JVM that records an AOT cache ({@code
 * -XX:AOTCacheOutput}, JDK 25). A JVM that uses this cache starts sooner, and is fast from its
 * first requests on.
 */
@NullMarked
package io.github.xhsgraphql.training;

import org.jspecify.annotations.NullMarked;
