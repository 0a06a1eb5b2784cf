/** How bytes travel: the HTTP/1.1 conduit, its proxy tunnel and its TLS sockets. */
@NullMarked
package io.github.countersign.internal.http;

import org.jspecify.annotations.NullMarked;
