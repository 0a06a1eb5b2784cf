/** The contract as the mock serves and enforces it: one flat WSDL, and the stricter and laxer schema behind api.asmx. */
@NullMarked
package io.github.countersign.mock.internal.contract;

import org.jspecify.annotations.NullMarked;
