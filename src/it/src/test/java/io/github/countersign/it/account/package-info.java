/** The account through the facade, against the local DocuSign. */
@NullMarked
package io.github.countersign.it.account;

import org.jspecify.annotations.NullMarked;
