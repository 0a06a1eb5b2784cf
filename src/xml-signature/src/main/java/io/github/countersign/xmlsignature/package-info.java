/** Signs request bodies with an X.509 key, for accounts that enforce it. */
@NullMarked
package io.github.countersign.xmlsignature;

import org.jspecify.annotations.NullMarked;
