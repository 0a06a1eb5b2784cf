/** JUnit 5: a local DocuSign for each test that asks for one. */
@NullMarked
package io.github.countersign.junit;

import org.jspecify.annotations.NullMarked;
