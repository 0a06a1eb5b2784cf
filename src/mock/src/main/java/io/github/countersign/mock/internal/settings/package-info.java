/** What an account keeps about itself and its members: settings, rights, signatures, profiles, brands. */
@NullMarked
package io.github.countersign.mock.internal.settings;

import org.jspecify.annotations.NullMarked;
