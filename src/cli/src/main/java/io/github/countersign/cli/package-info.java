/** The command line: send, follow and download envelopes, or run a local DocuSign, from a terminal or a script. */
@NullMarked
package io.github.countersign.cli;

import org.jspecify.annotations.NullMarked;
