/** Checks the configuration at startup, and switches on the Quarkus features that it asks for. */
@NullMarked
package io.github.xhsgraphql.config;

import org.jspecify.annotations.NullMarked;
