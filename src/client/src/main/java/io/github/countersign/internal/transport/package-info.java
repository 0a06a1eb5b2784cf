/** How bytes travel: an HTTP/1.1 client that owns its sockets, keeps its deadlines and never sends twice, and the CXF conduit on top of it. */
@NullMarked
package io.github.countersign.internal.transport;

import org.jspecify.annotations.NullMarked;
