/** Pages for people: requests, replies, markup that nobody can break out of, and the files that go with it. */
@NullMarked
package io.github.countersign.mock.internal.web;

import org.jspecify.annotations.NullMarked;
