/** Signing in against two other ends: the mock, and CXF with WSS4J, which this project did not write. */
@NullMarked
package io.github.countersign.it.signin;

import org.jspecify.annotations.NullMarked;
