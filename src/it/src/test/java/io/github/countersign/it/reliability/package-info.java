/** What the client does when calls fail, against a service that fails on command. */
@NullMarked
package io.github.countersign.it.reliability;

import org.jspecify.annotations.NullMarked;
