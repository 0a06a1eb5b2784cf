/** What a WSDL and its schemas say of the wire, read from any mix of files, in a form that can be compared. */
@NullMarked
package io.github.countersign.codegen.contract;

import org.jspecify.annotations.NullMarked;
