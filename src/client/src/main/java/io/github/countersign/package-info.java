/**
 * The entry: a client, where it calls, for which account, and the identifiers that calls take and give.
 *
 * <p>What holds in all packages, unless a type or method says otherwise:
 *
 * <ul>
 *   <li>Nothing takes {@code null} and nothing gives it; what may be absent is an {@link java.util.Optional}, or marked {@code @Nullable}. What
 *       becomes of a null that is passed all the same is not promised; most end in a {@link java.lang.NullPointerException} at once.
 *   <li>Collections that are given are unmodifiable, and those that a value keeps are copied.
 *   <li>A value that cannot be right is refused where it is made, with an {@link java.lang.IllegalArgumentException}; what only all parts of a draft
 *       together can tell, when the draft is built.
 *   <li>A method that calls the service names the operation and how many calls it costs of the account's hourly limit. Calls that only read are
 *       made again within the client's {@code Retries}, and each repetition is one more.
 *   <li>Whatever ends such a call is one of the exceptions of {@code io.github.countersign.error}: a method names those that are of its own, and any
 *       can also end with those of signing in, of limits, of the network and of the service's own trouble. A client that is closed throws an {@link
 *       java.lang.IllegalStateException}.
 *   <li>The thread that calls waits for the reply, within the client's limits of time. An interrupt ends the call with a {@code TransportException},
 *       of a send that may be out with an {@code AmbiguousSendException}; the thread stays interrupted.
 * </ul>
 */
@NullMarked
package io.github.countersign;

import org.jspecify.annotations.NullMarked;
