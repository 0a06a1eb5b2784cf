/** The mails of the service, which are kept instead of sent. */
@NullMarked
package io.github.countersign.mock.internal.mail;

import org.jspecify.annotations.NullMarked;
