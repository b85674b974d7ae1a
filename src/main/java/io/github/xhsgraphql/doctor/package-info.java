/**
 * The {@code doctor} command. An operator with a TikHub API key runs it to check whether TikHub's
 * endpoints still return what the gateway can read. The package also contains the entry point of
 * the process and the {@code health} command.
 */
@NullMarked
package io.github.xhsgraphql.doctor;

import org.jspecify.annotations.NullMarked;
