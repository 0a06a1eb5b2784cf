/** The operations of the API service: each subject a class, each call an instance, all over one {@link MockState}. */
@NullMarked
package io.github.countersign.mock.internal.operation;

import org.jspecify.annotations.NullMarked;
