/** Documents as PDF: converting, finding anchor texts, stamping signatures, certificates, merging. Knows no envelope. */
@NullMarked
package io.github.countersign.mock.internal.pdf;

import org.jspecify.annotations.NullMarked;
