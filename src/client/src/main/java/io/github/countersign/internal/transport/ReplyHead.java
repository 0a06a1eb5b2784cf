package io.github.countersign.internal.transport;

/**
 * Status line and header fields of a reply.
 *
 * @param minorVersion 0 or 1, of HTTP/1.x
 * @param status from 200 to 599, interim replies have been skipped
 * @param reason the reason phrase, may be empty
 */
record ReplyHead(int minorVersion, int status, String reason, HeaderFields fields) {}
