/** The sockets in front of the HTTP server, where connections stall, drip and break on command. */
@NullMarked
package io.github.countersign.mock.internal.tcp;

import org.jspecify.annotations.NullMarked;
